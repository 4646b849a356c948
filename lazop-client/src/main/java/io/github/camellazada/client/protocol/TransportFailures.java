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
package io.github.camellazada.client.protocol;

import java.net.URI;

import io.github.camellazada.catalog.Gateway;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.transport.TransportException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaResponseException;
import io.github.camellazada.exception.LazadaUnavailableException;

/** Turns a failed HTTP exchange into the exception that says whether Lazada may have acted on it. */
public final class TransportFailures {

    private TransportFailures() {
    }

    public static LazadaException exception(LazadaCall call, URI gateway, TransportException failure) {
        String option = call.operation().access().gateway() == Gateway.AUTH ? "authServerUrl" : "serverUrl";
        if (failure.getStage() == TransportException.Stage.NO_FILE) {
            return new LazadaRequestException(Refusals.failure(call, "Nothing was sent: " + failure.getMessage()
                    + "; check the path and the rights of the file", false), failure);
        }
        if (failure.getStage() == TransportException.Stage.NOT_SENT) {
            return new LazadaUnavailableException(Refusals.failure(call, "Nothing was sent to " + gateway.getHost() + ": "
                    + failure.getMessage() + ". Check the network, the proxy and the TLS settings of this machine, and the"
                    + " option '" + option + "' if it is set", true), failure);
        }
        String what = "The exchange with " + gateway.getHost() + " broke off: " + failure.getMessage();
        if (!call.operation().readOnly()) {
            return new LazadaOutcomeUnknownException(Refusals.failure(call, what
                    + Refusals.unknownEnd(call),
                    call.operation().effect().repeatable()), failure);
        }
        return failure.getStage() == TransportException.Stage.BROKEN_ANSWER
                ? new LazadaResponseException(Refusals.failure(call, what + ". Ask for smaller pages, or raise the option"
                        + " 'maxResponseSize' if the answer was too large", true), failure)
                : new LazadaUnavailableException(Refusals.failure(call, what + ". Nothing was changed; try again, and raise"
                        + " the option 'requestTimeout' if this happens often", true), failure);
    }
}
