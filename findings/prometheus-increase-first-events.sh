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

# increase() does not see the events that a counter begins with
# 
# Tool:     promtool of Debian's package prometheus (2.42.0)
# Guess:    a counter that appears with 5000 between two scrapes has increased by 5000.
# Behavior: increase() of it is 0; it is 5000 or so only if the series was there with 0 before.
# Seen:     'SUCCESS'
# Source:   https://prometheus.io/docs/prometheus/latest/querying/functions/#increase

set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v promtool > /dev/null || { apt-get download -qq prometheus; dpkg-deb -x prometheus_*.deb .; PATH=$PWD/usr/bin:$PATH; }
cat > tests.yaml <<'YAML'
evaluation_interval: 1m
tests:
  - interval: 1m
    input_series:
      - {series: 'new_total', values: '_x5 5000x20'}
      - {series: 'known_total', values: '0x5 5000x20'}
    promql_expr_test:
      - {expr: 'increase(new_total[15m]) > bool 0', eval_time: 10m, exp_samples: [{labels: '{}', value: 0}]}
      - {expr: 'increase(known_total[15m]) > bool 4000', eval_time: 10m, exp_samples: [{labels: '{}', value: 1}]}
YAML
promtool test rules tests.yaml
