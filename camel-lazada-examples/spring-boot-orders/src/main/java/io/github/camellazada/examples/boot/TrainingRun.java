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
package io.github.camellazada.examples.boot;

import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** Ends the service when it has kept as many orders as asked, so that an archive of its classes can be made by one command. */
@Component("training")
@ConditionalOnProperty("orders.exit-after")
class TrainingRun implements Processor {
    private final ConfigurableApplicationContext application;
    private final AtomicInteger left;

    TrainingRun(ConfigurableApplicationContext application) {
        this.application = application;
        this.left = new AtomicInteger(application.getEnvironment().getRequiredProperty("orders.exit-after", Integer.class));
    }

    @Override
    public void process(Exchange exchange) {
        if (left.decrementAndGet() == 0) {
            // from a thread of its own: the end of the service waits for the route
            new Thread(() -> System.exit(SpringApplication.exit(application)), "end of the training").start();
        }
    }
}
