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
package io.github.camellazada.client.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.Confidence;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses calls that Lazada would refuse, and warns once of what it might refuse or does not know. */
@Internal
public final class CallCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CallCheck.class);

    private final boolean validate;
    private final CheckWords words;
    private final OnceLog once = new OnceLog(LOG);
    private final ParameterNames names;

    /**
     * @param validate whether values are checked as well as names
     * @param unknown  what happens to a name that the operation does not have
     */
    public CallCheck(boolean validate, UnknownParameters unknown, CheckWords words) {
        this.validate = validate;
        this.words = words;
        this.names = new ParameterNames(unknown, once, words);
    }

    /**
     * Checks the names that an application gives to parameters.
     *
     * @throws IllegalArgumentException for a name that the client sets itself, and for an unknown one where those are refused
     */
    public void names(OperationDescriptor operation, Collection<String> given) {
        names.check(operation, given);
    }

    /** @throws IllegalArgumentException for a name that the client sets itself */
    public void refuseReserved(Collection<String> given) {
        names.refuseReserved(given);
    }

    /** Whether the catalogue has the name of an operation and none of its parameters. */
    public static boolean takesAnyName(OperationDescriptor operation) {
        return ParameterNames.takesAny(operation);
    }

    /** Warns of something, once. */
    public void warn(String message) {
        once.warn(message);
    }

    /** @throws IllegalArgumentException if Lazada would refuse the call, with all that is wrong in one message */
    public void check(LazadaCall call) {
        OperationDescriptor operation = call.operation();
        if (!validate || operation.request().confidence() == Confidence.NAMED) {
            return;
        }
        Findings found = RequestCheck.findings(call, words);
        names.tell(operation, found.unknown());
        boolean verified = operation.request().confidence() == Confidence.VERIFIED;
        if (verified && !found.sure().isEmpty()) {
            throw new IllegalArgumentException(Findings.describe(operation, found.sure()) + " (nothing was sent; "
                    + words.option("validateParameters", "false") + " leaves the check to Lazada)");
        }
        List<String> doubtful = new ArrayList<>(found.sure());
        doubtful.addAll(found.doubtful());
        if (!doubtful.isEmpty()) {
            once.warn("lazada:" + operation.name() + ": " + Findings.describe(operation, doubtful)
                    + " (sent all the same, since " + (verified
                            ? "the catalogue is not sure of these rules)"
                            : "the catalogue knows these parameters from one source only)"));
        }
    }

    /** The faults for which Lazada refuses a call. */
    public List<String> faults(LazadaCall call) {
        return RequestCheck.findings(call, words).sure();
    }
}
