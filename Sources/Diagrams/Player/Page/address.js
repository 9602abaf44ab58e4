"use strict";
// The step in the address: #step=17&run=adam, so that a link leads to what somebody saw.
class Address {
  constructor(player) {
    this.player = player;
    addEventListener("hashchange", () => {
      if (location.hash === this.written) return;
      player.transport.pause();
      this.read();
      player.show(true);
    });
  }

  read() {
    const { player } = this;
    const wanted = new URLSearchParams(location.hash.slice(1));
    const run = player.film.runs.find(({ key }) => key === wanted.get("run"));
    if (run) player.run = run;
    const step = Number(wanted.get("step") ?? NaN);
    if (Number.isFinite(step)) player.frame = player.run.frameOfStep(step);
    player.frame = Math.min(player.frame, player.run.count - 1);
    const phase = Number(wanted.get("wave") ?? NaN);
    const isWave = Number.isInteger(phase) && phase >= 0 && phase < player.picture.wave.count;
    if (isWave) player.transport.setUnfolding(true);
    player.phase = isWave ? phase : null;
  }

  // A moment later and once: browsers allow only so many changes of the address.
  write() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { player } = this;
      const parts = [`step=${player.step}`];
      if (player.film.runs.length > 1) parts.push(`run=${player.run.key}`);
      if (player.phase !== null) parts.push(`wave=${player.phase}`);
      this.written = "#" + parts.join("&");
      history.replaceState(null, "", this.written);
    }, 150);
  }
}
