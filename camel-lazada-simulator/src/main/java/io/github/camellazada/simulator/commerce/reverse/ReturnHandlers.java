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
package io.github.camellazada.simulator.commerce.reverse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** The seller's say in returns and refunds. */
public final class ReturnHandlers implements OperationModule {
    private final Shops shops;
    private final ReverseDesk desk;

    public ReturnHandlers(Shops shops, ReverseDesk desk) {
        this.shops = shops;
        this.desk = desk;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/order/reverse/return/update", this::update);
        handlers.accept("/order/reverse/onlyrefund/seller/decide", this::decideRefund);
    }

    private ObjectNode update(SimulatedCall call) {
        Shop shop = shops.of(call);
        ReturnAction action = ReturnAction.of(call.text("action"))
                .orElseThrow(() -> new Rejection("ISV", "107", "E0107: invalid action"));
        ReverseOrder reverse = reverse(shop, call);
        List<ReverseLine> lines = lines(reverse, call);
        List<String> pictures = pictures(call.text("image_info"), "url");
        Optional<ReverseReason> reason = ReverseReason.find(ReverseReason.Use.SELLER_REFUSES, call.text("reason_id"));
        if (action.isRefusal()) {
            checkRefusal(call, action, lines, reason, pictures);
        }
        checkFits(reverse, lines, action);
        lines.forEach(line -> desk.to(shop, reverse, line, action.leadsTo(), "seller", pictures));
        return Documents.object().set("data", ReverseViews.acted(reverse, lines));
    }

    private ObjectNode decideRefund(SimulatedCall call) {
        Shop shop = shops.of(call);
        String action = call.text("action");
        if (!"agreeRefund".equals(action) && !"startDispute".equals(action)) {
            throw new Rejection("ISV", "107", "E0107: invalid action");
        }
        ReverseOrder reverse = reverse(shop, call);
        List<ReverseLine> lines = lines(reverse, call);
        if (lines.size() > 1) {
            throw new Rejection("ISV", "133", "E0133: do not support batch operation");
        }
        if (reverse.type() != ReverseType.ONLY_REFUND) {
            throw new Rejection("ISV", "114", "E0114: this reverse does not support this action");
        }
        checkFits(reverse, lines, ReturnAction.AGREE_REFUND);
        if (action.equals("agreeRefund")) {
            desk.to(shop, reverse, lines.get(0), ReverseStage.REFUNDED, "seller", List.of());
        } else {
            List<String> pictures = pictures(call.text("image_info_list"), "file_url");
            if (isBlank(call.text("comment"))) {
                throw new Rejection("ISV", "109", "E0109: comment can't be empty if startDispute");
            }
            if (pictures.isEmpty()) {
                throw new Rejection("ISV", "110", "E0110: image can't be empty if startDispute");
            }
            desk.dispute(shop, reverse, lines.get(0), pictures);
        }
        return Documents.object();
    }

    private static void checkRefusal(SimulatedCall call, ReturnAction action, List<ReverseLine> lines,
            Optional<ReverseReason> reason, List<String> pictures) {
        if (reason.isEmpty()) {
            throw new Rejection("ISV", "108", "E0108: reason can't be empty if you want to refuse return or refund");
        }
        if (isBlank(call.text("comment"))) {
            throw new Rejection("ISV", "109", "E0109: comment can't be empty if you want to refuse return or refund");
        }
        if (action.needsPicture() && pictures.isEmpty()) {
            throw new Rejection("ISV", "110", "E0110: image can't be empty if you want to refuse refund");
        }
        if (lines.size() > 1) {
            throw new Rejection("ISV", "111",
                    "E0111: do not support massive reverse order line operation if you want to refuse return or refund");
        }
    }

    private static void checkFits(ReverseOrder reverse, List<ReverseLine> lines, ReturnAction action) {
        boolean fits = reverse.type() != ReverseType.CANCEL
                && lines.stream().allMatch(line -> action.fits(reverse.type(), line.stage()));
        if (!fits) {
            throw new Rejection("ISV", "114", "E0114: this reverse does not support this action");
        }
    }

    private static ReverseOrder reverse(Shop shop, SimulatedCall call) {
        long id = RequestValues.wholeNumber(call.text("reverse_order_id"))
                .orElseThrow(() -> new Rejection("ISV", "125", "E0125: invalid reverse id"));
        return shop.reverses().find(id)
                .orElseThrow(() -> new Rejection("ISV", "112", "E0112: no reverse order found"));
    }

    private static List<ReverseLine> lines(ReverseOrder reverse, SimulatedCall call) {
        List<String> ids = RequestValues.texts(call.text("reverse_order_item_ids")).stream().filter(id -> !id.isBlank())
                .toList();
        if (ids.isEmpty()) {
            throw new Rejection("ISV", "100", "E0100: reverse order list is empty");
        }
        List<ReverseLine> lines = new ArrayList<>();
        for (String id : ids) {
            lines.add(RequestValues.wholeNumber(id).flatMap(reverse::line)
                    .orElseThrow(() -> new Rejection("ISV", "126", "E0126: invalid reverse order lines")));
        }
        return lines.stream().distinct().toList();
    }

    private static List<String> pictures(String list, String urlName) {
        List<String> urls = new ArrayList<>();
        Documents.json(list).ifPresent(pictures -> pictures.forEach(picture -> {
            String url = picture.path(urlName).asText("");
            if (!url.isBlank()) {
                urls.add(url);
            }
        }));
        return urls;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
