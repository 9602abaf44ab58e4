"use strict";
// Elements of the page over single numbers of a picture; they stay in place however large it is shown.
class Cover {
  constructor(picture) {
    this.picture = picture;
    this.layer = document.createElement("div");
    this.layer.className = "cover";
    picture.svg.after(this.layer);
  }

  // The place of a number as shares of the picture; null where it is not drawn.
  place(kind, index) {
    const block = this.picture.block(kind, index);
    if (!block) return null;
    const { width, height } = this.picture.svg.viewBox.baseVal;
    const { x, y, width: w, height: h } = (block.box ?? block.texts[0].element).getBBox();
    return { left: x / width, top: y / height, width: w / width, height: h / height };
  }

  // Puts an element over a number, which is not seen as long as it is covered.
  put(kind, index, element) {
    const place = this.place(kind, index);
    if (!place) return false;
    for (const [key, share] of Object.entries(place)) element.style[key] = `${100 * share}%`;
    this.layer.append(element);
    this.picture.blank(kind, index, true);
    return true;
  }

  // Takes it away again.
  lift(kind, index, element) {
    element.remove();
    this.picture.blank(kind, index, false);
  }
}
