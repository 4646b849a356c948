#!/usr/bin/env bash
# Builds the site into docs/site/work/site from what is committed. Needs git, node 18 or later, and npm. A broken reference fails it.
set -euo pipefail
cd "$(dirname "$0")"
npm install --no-package-lock --no-audit --no-fund --silent
rm -rf work/ui && mkdir -p work && cp -r ui work/ui
cp node_modules/@highlightjs/cdn-assets/{highlight.min.js,languages/properties.min.js,languages/dockerfile.min.js} work/ui/js/
npx antora playbook.yml
echo "docs/site/work/site/index.html"
