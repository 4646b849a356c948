#!/usr/bin/env bash
#
# Licensed under the Apache License, Version 2.0 (the "License");
# you may not use this file except in compliance with the License.
# You may obtain a copy of the License at
#
#     http://www.apache.org/licenses/LICENSE-2.0
#
# Unless required by applicable law or agreed to in writing, software
# distributed under the License is distributed on an "AS IS" BASIS,
# WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
# See the License for the specific language governing permissions and
# limitations under the License.
#
# Builds the site into docs/site/work/site from what is committed. Needs git, node 18 or later, and npm. A broken reference fails it.
set -euo pipefail
cd "$(dirname "$0")"
npm install --no-package-lock --no-audit --no-fund --silent
rm -rf work/ui && mkdir -p work && cp -r ui work/ui
cp node_modules/@highlightjs/cdn-assets/{highlight.min.js,languages/properties.min.js,languages/dockerfile.min.js} work/ui/js/
npx antora playbook.yml
echo "docs/site/work/site/index.html"
