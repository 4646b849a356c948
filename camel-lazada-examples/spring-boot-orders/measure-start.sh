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
# Measures the start of the packaged service; docs/examples/spring-boot-orders.adoc says how to build it. Usage: measure-start.sh [runs]
cd "$(dirname "$0")" || exit 1
. ../measure-start.sh

export SPRING_DATASOURCE_URL="jdbc:h2:mem:orders;DB_CLOSE_DELAY=-1" SERVER_PORT=$port
pages="actuator/health actuator/prometheus"
settings="-Dcamel.component.lazada.seller-id=1001"

# every class on the class path, where an archive of classes serves it
package() {
    "$java" -Djarmode=tools -jar target/camel-lazada-example-spring-boot-orders-*.jar extract --destination "$work" > /dev/null
    jar=$(cd "$work" && echo ./*.jar)
}

measure "$@"
