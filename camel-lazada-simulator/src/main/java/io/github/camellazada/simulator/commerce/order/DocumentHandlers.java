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
package io.github.camellazada.simulator.commerce.order;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.files.FileShelf;
import io.github.camellazada.simulator.files.LabelPdf;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** Gives out labels, invoices and manifests, and notes the seller's invoice numbers. */
public final class DocumentHandlers implements OperationModule {
    private static final Set<String> TYPES = Set.of("invoice", "shippingLabel", "carrierManifest");

    private final Shops shops;
    private final FileShelf files;

    public DocumentHandlers(Shops shops, FileShelf files) {
        this.files = files;
        this.shops = shops;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/order/document/get", this::document);
        handlers.accept("/order/package/document/get", this::label);
        handlers.accept("/order/invoice_number/set", this::setInvoiceNumber);
    }

    private ObjectNode document(SimulatedCall call) {
        String type = call.text("doc_type");
        if (!TYPES.contains(type)) {
            throw new Rejection("ISV", "32", "E032: Document type \"" + type + "\" is not valid");
        }
        Shop shop = shops.of(call);
        List<Parcel> parcels = new ArrayList<>();
        List<Long> ids = RequestValues.wholeNumbers(RequestValues.texts(call.text("order_item_ids")))
                .filter(list -> !list.isEmpty()).orElseThrow(() -> invalidLines(call.text("order_item_ids")));
        for (long id : ids) {
            OrderLine line = line(shop, id).orElseThrow(() -> invalidLines(Long.toString(id)));
            Parcel parcel = shop.orders().parcelOf(line).orElseThrow(() -> new Rejection("ISV", "34",
                    "E034: Order Item must be packed. Please call SetStatusToReadyToShip before"));
            if (parcel.order().delivery() == Delivery.BY_SELLER) {
                throw new Rejection("ISV", "50008", "not support operation for sof order");
            }
            parcels.add(parcel);
        }
        ObjectNode answer = Documents.object();
        answer.putObject("data").putObject("document")
                .put("file", base64(html(type, parcels.stream().distinct().toList(), false)))
                .put("mime_type", "text/html")
                .put("document_type", type);
        return answer;
    }

    private ObjectNode label(SimulatedCall call) {
        FulfillmentRequest request = FulfillmentRequest.of(call, "getDocumentReq", "packages");
        String type = request.text("doc_type");
        Shop shop = shops.of(call);
        List<Parcel> parcels = request.packageIds().stream().map(shop.orders()::parcel).flatMap(Optional::stream).toList();
        Optional<FulfillmentRefusal> refusal = request.refusal()
                .or(() -> Set.of("PDF", "HTML").contains(type)
                        ? Optional.empty()
                        : Optional.of(FulfillmentRefusal.ILLEGAL_PARAMETER))
                .or(() -> parcels.size() < request.packageIds().size()
                        ? Optional.of(FulfillmentRefusal.PACKAGE_NOT_FOUND)
                        : Optional.empty())
                .or(() -> parcels.stream().anyMatch(Parcel::cancelled)
                        ? Optional.of(FulfillmentRefusal.PACKAGE_CANCELLED)
                        : Optional.empty());
        if (refusal.isPresent()) {
            return FulfillmentAnswers.refused(refusal.get());
        }
        if (parcels.stream().anyMatch(parcel -> parcel.order().delivery() == Delivery.BY_SELLER)) {
            throw new Rejection("ISV", "50008", "not support operation for sof order");
        }
        ObjectNode data = Documents.object().put("doc_type", type);
        if (type.equals("PDF")) {
            boolean items = Boolean.parseBoolean(request.text("print_item_list"));
            String url = files.put("/labels/" + parcels.get(0).id() + "-" + parcels.size() + (items ? "-items" : "") + ".pdf",
                    LabelPdf.of(parcels.stream().map(parcel -> lines(parcel, items)).toList()));
            data.put("pdf_url", url).put("file", base64(files.addressed(
                    "<iframe src=\"" + url + "\" width=\"100%\" height=\"100%\"></iframe>")));
        } else {
            data.put("file", base64(html("AWB", parcels, Boolean.parseBoolean(request.text("print_item_list")))));
        }
        return FulfillmentAnswers.taken(data);
    }

    private ObjectNode setInvoiceNumber(SimulatedCall call) {
        Shop shop = shops.of(call);
        String id = call.text("order_item_id");
        OrderLine line = RequestValues.wholeNumber(id).flatMap(number -> line(shop, number))
                .orElseThrow(() -> new Rejection("ISV", "20", "E020: " + id + " Invalid Order Item ID"));
        if (line.parcel() == null) {
            throw new Rejection("ISV", "34", "E034: Order Item must be packed. Please call setStatusToReadyToShip before");
        }
        line.invoiceNumber(call.text("invoice_number"));
        ObjectNode answer = Documents.object();
        answer.putObject("data").put("order_item_id", line.id()).put("invoice_number", line.invoiceNumber());
        return answer;
    }

    private static Optional<OrderLine> line(Shop shop, long id) {
        return shop.orders().ofLine(id).flatMap(order -> order.line(id));
    }

    private static Rejection invalidLines(String ids) {
        return new Rejection("ISV", "20", "E020: \"" + ids + "\" Invalid Order Item IDs");
    }

    private static List<String> lines(Parcel parcel, boolean withItems) {
        List<String> lines = new ArrayList<>(List.of(parcel.id(), "Tracking number " + parcel.trackingNumber(),
                "Order " + parcel.order().id()));
        if (withItems) {
            parcel.lines().forEach(line -> lines.add(line.sku().shopSku()));
        }
        return lines;
    }

    private static String html(String title, List<Parcel> parcels, boolean withItems) {
        StringBuilder page = new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\"><title>").append(title)
                .append("</title></head><body><h1>").append(title).append("</h1>");
        for (Parcel parcel : parcels) {
            page.append("<section><p>").append(parcel.id()).append("</p><p>").append(parcel.trackingNumber()).append("</p>");
            if (withItems) {
                parcel.lines().forEach(line -> page.append("<p>").append(line.sku().shopSku()).append("</p>"));
            }
            page.append("</section>");
        }
        return page.append("</body></html>").toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
