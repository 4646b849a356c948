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
package io.github.camellazada.kamelets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the Kamelet of a source; its generated parts are still empty. */
final class SourceFile {
    private static final Map<String, String> MODES = new LinkedHashMap<>();
    private static final String REACHABLE = "The push path has to be reachable from the internet over HTTPS with a certificate "
            + "of organization or extended validation, and has to be entered in the console of open.lazada.com.";
    static {
        MODES.put("stream", "`mode=stream` merges pushes with polls: each version of an object comes once, and a poll finds "
                + "what pushes miss. Set `pushInbox`, `versionStore` and `watermarkStore`, on the component or here, so that a "
                + "crash loses nothing.");
        MODES.put("poll", "`mode=poll` polls alone. It needs no address that Lazada can reach, and comes later.");
        MODES.put("push", "`mode=push` passes pushes on as they come. A message says what changed and little more, and a push "
                + "that Lazada never sends is lost. Set `pushInbox`, so that a crash loses nothing.");
    }
    private static final String PUSHED_STREAM = "`mode=stream` drops pushes about a version that has come already, and reads the "
            + "object where the push does not hold it.";

    private static final String CATCH_UP = "With `mode=stream`, `pollFrom` reads once what pushes have missed since that time. Set "
            + "`watermarkStore` with it, on the component or here, so that a restart does not read it again.";

    private SourceFile() {
    }

    static String text(SourceRow row) {
        return KameletFrame.head("sources.yaml", row.name(), "source", paragraphs(row)) + required(row) + "    properties:\n"
                + own(row).indent(6) + KameletFrame.part(6, "options of " + row.kind()) + "  dataTypes:\n    out:\n"
                + KameletFrame.part(6, "messages of " + row.name()) + KameletFrame.dependencies(row.kind().listens()
                        ? List.of("core", "kamelet", "platform-http")
                        : List.of("core", "kamelet"))
                + template(row);
    }

    private static List<String> paragraphs(SourceRow row) {
        List<String> paragraphs = new ArrayList<>(List.of(row.summary()));
        if (!row.details().isEmpty()) {
            paragraphs.add(row.details());
        }
        if (row.kind() == EndpointKind.poll) {
            paragraphs.add(
                    "A listing with a time window is polled from a watermark on: set `watermarkStore`, on the component or "
                            + "here, so that a restart misses nothing. Each poll reads any other listing as a whole, and passes on the "
                            + "rows that it does not know.");
        } else if (row.kind() == EndpointKind.polled) {
            paragraphs.add(
                    "Lazada pushes nothing about them, so they are polled. Set `watermarkStore` and `versionStore`, on the "
                            + "component or here, so that a restart misses nothing and repeats little.");
        } else if (row.modes().isEmpty()) {
            paragraphs.add("A message says what changed and little more, and a push that Lazada never sends is lost. Set "
                    + "`pushInbox`, so that a crash loses nothing.");
        } else {
            row.modes().forEach(mode -> paragraphs.add(row.kind() == EndpointKind.pushed && mode.equals("stream")
                    ? PUSHED_STREAM
                    : MODES.get(mode)));
        }
        if (row.kind() == EndpointKind.pushed) {
            paragraphs.add(CATCH_UP);
        }
        if (row.kind().listens()) {
            paragraphs.add(REACHABLE);
        }
        return paragraphs;
    }

    private static String required(SourceRow row) {
        List<String> required = new ArrayList<>();
        if (row.listing()) {
            required.add("operation");
        }
        if (row.chooseTopics() && row.stream() == null) {
            required.add("topics");
        }
        return required.isEmpty()
                ? ""
                : "    required:\n" + required.stream().map(name -> "      - " + name + "\n")
                        .collect(Collectors.joining());
    }

    private static String own(SourceRow row) {
        StringBuilder text = new StringBuilder();
        if (row.modes().size() > 1) {
            text.append(KameletFrame.property("mode", "Mode", "How changes are received, as described above.",
                    "default: " + row.modes().get(0) + "\nenum: ["
                            + row.modes().stream().map(mode -> '"' + mode + '"').collect(Collectors.joining(", ")) + "]"));
        }
        if (row.chooseTopics()) {
            text.append(KameletFrame.property("topics", "Topics", row.stream() == null
                    ? "Push topics to receive, separated by commas: names, or numbers of Lazada's such as 20."
                    : "Push topics to receive with `mode=push`, separated by commas. Default: "
                            + String.join(", ", row.pushTopics()) + ".",
                    "example: \"" + (row.stream() == null ? "seller-status,promotion" : row.pushTopics().get(0)) + "\""));
        }
        if (row.listing()) {
            text.append(KameletFrame.property("operation", "Operation",
                    "The listing, such as products-get. The page about listings of the documentation has all of them.",
                    "example: \"promotion-vouchers-get\""));
            text.append(KameletFrame.property("parameters", "Parameters",
                    "Parameters of the listing as name=value, separated by semicolons. The source itself sets time window and "
                            + "page.",
                    "example: \"filter=live\""));
            text.append(KameletFrame.property("outputType", "Output Type",
                    "Form of a row: json as Lazada writes it, or pojo for the JSON of the typed record, where the listing has "
                            + "one.",
                    "default: json\nenum: [\"json\", \"pojo\"]"));
        }
        return text.toString();
    }

    private static String template(SourceRow row) {
        StringBuilder text = new StringBuilder("  template:\n    from:\n      uri: \"{{lazada-kamelet:component}}:")
                .append(path(row)).append("\"\n      parameters:\n");
        if (row.has(SourceEndpoints.POLL) && row.modes().size() > 1) {
            text.append("        streamPush: \"{{").append(SourceEndpoints.FUNCTION).append(":?")
                    .append(SourceEndpoints.STREAM_PUSH).append("}}\"\n");
        }
        if (row.listing()) {
            // YAML has no place for parameters whose names are not known
            text.append("        outputType: \"{{lazada-kamelet:outputType}}{{").append(SourceEndpoints.FUNCTION).append(":")
                    .append(SourceEndpoints.PARAMETERS).append("}}\"\n");
        }
        return text.append(KameletFrame.part(8, "parameters of " + row.kind())).append("""
                      steps:
                        - transformDataType:
                            toType: "lazada:application-json"
                        - to: "kamelet:sink"
                """).toString();
    }

    private static String path(SourceRow row) {
        if (row.listing()) {
            return "{{lazada-kamelet:operation}}";
        }
        if (row.stream() == null) {
            return "push:" + (row.chooseTopics() ? "{{lazada-kamelet:topics}}" : String.join(",", row.topics()));
        }
        return row.modes().size() == 1
                ? "stream:" + row.stream().stream()
                : "{{" + SourceEndpoints.FUNCTION + ":" + row.stream().stream() + "/" + String.join(",", row.modes()) + "}}";
    }
}
