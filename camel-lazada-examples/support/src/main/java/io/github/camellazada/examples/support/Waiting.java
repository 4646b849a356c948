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
package io.github.camellazada.examples.support;

import io.github.camellazada.LazadaConstants;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says before each new attempt that a change of the stream waits, and why; without it an outage would be silent.
 *
 * @param system   what it waits for
 * @param settings what to look at if it stays so
 */
public record Waiting(String system, String settings) implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    @Override
    public void process(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        LOG.warn("{} waits for {} and is tried again ({}). If it stays so, check {}.",
                exchange.getMessage().getHeader(LazadaConstants.PARTITION_KEY), system, failure, settings);
    }
}
