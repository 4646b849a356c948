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
package io.github.camellazada.kafka;

import java.util.function.UnaryOperator;

import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.inbox.PushInboxFactory;
import io.github.camellazada.client.token.TokenCipher;

/** Makes the inbox that {@code pushInbox=kafka:HOST:PORT,...} names; further settings are properties that begin with {@value #PREFIX}. */
public final class KafkaPushInboxFactory implements PushInboxFactory {
    /** Begins the names of the properties of the application that are the inbox's. */
    public static final String PREFIX = KafkaInboxSettings.PREFIX;

    @Override
    public String kind() {
        return "kafka";
    }

    @Override
    public PushInbox create(String place, UnaryOperator<String> properties, TokenCipher cipher) {
        return new KafkaPushInbox(KafkaInboxSettings.of(name -> name.equals("bootstrap.servers") && !place.isEmpty()
                ? place
                : properties.apply(PREFIX + name)), cipher);
    }
}
