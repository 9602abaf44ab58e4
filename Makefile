.DEFAULT_GOAL := help
.PHONY: help demo gallery train test fuzz images format lint clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

demo: ## Set up, build, and draw the first circuits into demo/
	@scripts/demo.sh

gallery: ## Build the lessons' site into site/
	@scripts/gallery.sh

train: ## Set up, build, and train the examples, with pictures into training/
	@scripts/train.sh

test: ## Set up, lint, build, and run every test
	@scripts/test.sh

fuzz: ## Compare 100,000 random programs with finite differences
	@GRADWIRE_FUZZ=100000 swift test -c release --disable-xctest --filter DerivativeFuzz

images: ## Draw the pictures of gallery/images again
	@scripts/images.sh

format: ## Bring the Swift sources into form
	@swift format format --in-place --recursive --parallel Sources Tests Examples Benchmarks/Sources Benchmarks/Package.swift Package.swift Web/Sources Web/Package.swift

lint: ## Check the form of the Swift sources
	@scripts/lint.sh

clean: ## Remove what was built and drawn
	rm -rf .build demo site training
