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
package io.github.camellazada.examples.returns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.returns.Decision.Kind;
import io.github.camellazada.model.ReverseOrder;
import io.github.camellazada.model.ReverseOrderLine;
import org.apache.camel.Variable;

/** Checks decisions against what Lazada says now, and makes the parameters of the calls. */
public class DecisionRules {
    private final Path folder;

    /** @param folder where pictures lie that decisions name */
    public DecisionRules(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What is to be done about a decision, given the reverse order as it stands. */
    public Verdict check(@Variable("row") DecisionRow row, @Variable("reverse") ReverseOrder order) {
        Decision decision = Decisions.of(row.decision()).orElseThrow(() -> new UnfitDecisionException("There is no decision '"
                + row.decision() + "'. Use cancel, or one of " + Decisions.ALL + '.'));
        List<ReverseOrderLine> lines = order.lines().stream()
                .filter(line -> blank(row.lineId()) || row.lineId().trim().equals(line.reverseOrderLineId())).toList();
        if (lines.isEmpty()) {
            throw new UnfitDecisionException("The reverse order " + row.reverseId() + " has no line " + row.lineId() + '.');
        }
        if (lines.stream().allMatch(line -> decision.isDoneIn(line.status()))) {
            return new Verdict(decision, ids(lines), true);
        }
        Kind.of(order).ifPresent(kind -> lines.forEach(line -> checkFits(decision, kind, line)));
        if (decision.needsReason() && lines.size() > 1) {
            throw new UnfitDecisionException("Lazada takes one line in a refusal, and the reverse order has " + ids(lines)
                    + ". Make a decision for each.");
        }
        if (decision.needsReason() && blank(row.comment())) {
            throw new UnfitDecisionException("A refusal needs a comment for the buyer.");
        }
        if (decision.needsPicture() && row.getPictureList().isEmpty()) {
            throw new UnfitDecisionException("Who refuses a refund has to show a picture.");
        }
        return new Verdict(decision, ids(lines), false);
    }

    private static void checkFits(Decision decision, Kind kind, ReverseOrderLine line) {
        boolean unknown = !Decisions.knownStatuses().contains(line.status());
        if (!(unknown && decision.isFor(kind)) && !decision.fits(kind, line.status())) {
            throw new UnfitDecisionException("The line " + line.reverseOrderLineId() + " is " + line.status() + " ("
                    + kind + "), for which " + decision + " does not fit. What fits: " + Decisions.fitting(kind, line.status())
                    + '.');
        }
    }

    /** The id of the reason that a row names by id or text, out of what Lazada offers. */
    public String reason(@Variable("row") DecisionRow row, @Variable("offered") List<Map<String, Object>> offered) {
        String wanted = row.reason() == null ? "" : row.reason().trim();
        return offered.stream()
                .filter(reason -> wanted.equals(text(reason, "reason_id")) || wanted.equalsIgnoreCase(text(reason, "text"))
                        || wanted.equalsIgnoreCase(text(reason, "reason_name")))
                .map(reason -> text(reason, "reason_id")).findFirst()
                .orElseThrow(() -> new UnfitDecisionException("Lazada does not offer the reason '" + wanted + "' here, but "
                        + offered.stream().map(reason -> text(reason, "reason_id") + " "
                                + (reason.containsKey("text") ? text(reason, "text") : text(reason, "reason_name"))).toList()
                        + '.'));
    }

    /** A picture of the folder that has to be uploaded. */
    public Path file(String picture) {
        Path file = folder.resolve(picture).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw new UnfitDecisionException("The picture '" + picture + "' is not in the folder of pictures.");
        }
        try {
            String type = Files.probeContentType(file);
            if (type == null || !type.startsWith("image/") || Files.size(file) == 0) {
                throw new UnfitDecisionException("The file '" + picture + "' is no picture. Lazada takes JPG and PNG.");
            }
        } catch (IOException e) {
            throw new UnfitDecisionException("The picture '" + picture + "' cannot be read: " + e.getMessage());
        }
        return file;
    }

    /** The parameters of the call that says a decision. */
    public Map<String, Object> parameters(@Variable("row") DecisionRow row, @Variable("verdict") Verdict verdict,
            @Variable("reasonId") String reasonId, @Variable("urls") List<String> urls) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("reverse_order_id", row.reverseId());
        parameters.put(verdict.decision().parameter(), verdict.decision().value());
        if (verdict.getOperation().endsWith("seller-decide")) {
            return parameters;
        }
        parameters.put("reverse_order_item_ids", verdict.lines());
        if (!blank(row.comment())) {
            parameters.put("comment", row.comment());
        }
        if (reasonId != null) {
            parameters.put("reason_id", reasonId);
        }
        if (urls != null && !urls.isEmpty()) {
            List<Map<String, String>> pictures = new ArrayList<>();
            urls.forEach(url -> pictures.add(Map.of("name", url.substring(url.lastIndexOf('/') + 1), "url", url)));
            parameters.put("image_info", pictures);
        }
        return parameters;
    }

    /** The parameters of the call that cancels. */
    public Map<String, Object> cancellation(@Variable("row") DecisionRow row, @Variable("reasonId") String reasonId) {
        return Map.of("order_id", row.orderId(), "order_item_id_list", row.items(), "reason_id", reasonId);
    }

    private static List<String> ids(List<ReverseOrderLine> lines) {
        return lines.stream().map(ReverseOrderLine::reverseOrderLineId).toList();
    }

    private static String text(Map<String, Object> reason, String name) {
        return String.valueOf(reason.get(name));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
