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
package io.github.camellazada.exception;

import java.util.ArrayList;
import java.util.List;

import io.github.camellazada.outcome.LazadaItemOutcome;

/** Some items of a batch were carried out and others were not; each has its own outcome. */
public class LazadaPartialFailureException extends LazadaException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<LazadaItemOutcome> items;

    public LazadaPartialFailureException(LazadaFailure failure, List<LazadaItemOutcome> items) {
        super(failure);
        this.items = new ArrayList<>(items);
    }

    /** The outcome of every item of the batch, done ones included. */
    public List<LazadaItemOutcome> getItems() {
        return List.copyOf(items);
    }

    @Override
    protected LazadaException copy(LazadaFailure facts) {
        return new LazadaPartialFailureException(facts, items);
    }
}
