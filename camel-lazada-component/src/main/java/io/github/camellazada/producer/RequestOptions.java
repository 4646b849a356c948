/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camellazada.producer;

import java.util.Map;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.check.UnknownParameters;

/**
 * How the parameters of a call are found.
 *
 * @param parameters        those of the endpoint, by wire name
 * @param headerPrefix      what the names of parameter headers begin with
 * @param bodyAs            what the body means
 * @param unknownParameters what happens to a name that the operation does not have
 * @param validate          whether they are checked before the call
 */
@Internal
public record RequestOptions(Map<String, Object> parameters, String headerPrefix, BodyAs bodyAs,
        UnknownParameters unknownParameters, boolean validate) {

    public RequestOptions {
        parameters = Map.copyOf(parameters);
    }

    /** Names only: the values may be secrets. */
    @Override
    public String toString() {
        return "RequestOptions[" + parameters.keySet() + ", body as " + bodyAs + "]";
    }
}
