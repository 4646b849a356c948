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
package io.github.camellazada.catalogue.generate;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes the enum of the push topics and of the names of streams. */
final class TopicEnum {
    private TopicEnum() {
    }

    static String of(List<JsonNode> topics, List<JsonNode> streams) {
        StringBuilder constants = new StringBuilder();
        for (JsonNode topic : topics) {
            constants.append("    /** ").append(topic.get("description").asText()).append(" */\n")
                    .append(constant(topic.get("topic").asText(), topic.get("messageType").asInt()));
        }
        for (JsonNode stream : streams) {
            constants.append("    /** Stream: ").append(stream.get("description").asText()).append(" */\n")
                    .append(constant(stream.get("stream").asText(), -1));
        }
        return LicenceHeader.JAVA + HEAD + constants.substring(0, constants.length() - 2) + ";\n" + BODY;
    }

    private static String constant(String name, int messageType) {
        return "    " + OperationEnum.constantName(name) + "(\"" + name + "\", " + messageType + "),\n";
    }

    private static final String HEAD = """
            package io.github.camellazada.catalog;

            import com.fasterxml.jackson.annotation.JsonValue;

            /** What a consumer endpoint receives: a documented push topic, or the name of a stream. Generated from the catalogue; do not edit. */
            public enum LazadaTopic {
            """;

    private static final String BODY = """

                private final String topicName;
                private final int messageType;

                LazadaTopic(String topicName, int messageType) {
                    this.topicName = topicName;
                    this.messageType = messageType;
                }

                /** The number that Lazada gives the topic ({@code message_type}), or -1 for a stream. */
                public int messageType() {
                    return messageType;
                }

                /** Whether this is the name of a stream rather than a push topic. */
                public boolean isStream() {
                    return messageType < 0;
                }

                /** The kebab-case name that a URI uses. */
                @JsonValue
                @Override
                public String toString() {
                    return topicName;
                }
            }
            """;
}
