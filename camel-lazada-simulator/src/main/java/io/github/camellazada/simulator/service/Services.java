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
package io.github.camellazada.simulator.service;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.world.World;

/**
 * The parts of Lazada around the shop: reviews, seller, videos, images, promotions, messages, finance, RedMart, categories,
 * brands and size charts. What a seller creates there can be read back; what only buyers or Lazada bring about comes from
 * the methods here.
 */
public final class Services implements OperationModule {
    private final World world;
    private final Shops shops;
    private final RecordBook book;
    private final ReviewModule reviews;
    private final Conversations conversations;
    private final List<OperationModule> modules;

    public Services(World world, Shops shops) {
        this.world = world;
        this.shops = shops;
        this.book = new RecordBook(world.json());
        this.reviews = new ReviewModule(book, world);
        this.conversations = new Conversations(book, world);
        this.modules = List.of(reviews, new SellerModule(book, world), new MediaModule(book, world),
                new ImageModule(book, world.files()),
                new PromotionModule(PromotionKind.VOUCHER, book, world, shops),
                new PromotionModule(PromotionKind.FREE_SHIPPING, book, world, shops),
                new PromotionModule(PromotionKind.FLEXI_COMBO, book, world, shops),
                new MessageModule(book, conversations, shops, world.lenient()), new FinanceModule(book),
                new RedmartModule(book),
                new CategoryModule(book), new BrandModule(book), new SizeChartModule(book));
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        modules.forEach(module -> module.register(handlers));
    }

    /**
     * Adds what no operation creates: a payout, a fee, a RedMart product, a quality alert, a size chart …
     *
     * @param kind     kind of the record
     * @param sellerId seller
     * @param values   fields that differ from the kind's sample; an id is given if they hold none
     * @return         the record as it will be read
     */
    public ObjectNode add(RecordKind kind, String sellerId, Map<String, ?> values) {
        return world.locked(() -> book.add(kind, sellerId, values).deepCopy());
    }

    /** What the seller has of a kind. */
    public List<ObjectNode> all(RecordKind kind, String sellerId) {
        return world.locked(() -> book.all(kind, sellerId).stream().map(ObjectNode::deepCopy).toList());
    }

    /** Lets a buyer review a product; the app is told by push 21. */
    public ObjectNode review(String sellerId, Map<String, ?> values) {
        return world.locked(() -> reviews.write(sellerId, values).deepCopy());
    }

    /** Lets a buyer write to a seller; the app is told by the pushes 2 and 19. Returns the id of the message. */
    public String message(String sellerId, String buyerId, String text) {
        return world.locked(() -> {
            String site = world.sellers().get(sellerId).homeSite();
            ObjectNode session = conversations.open(sellerId, site, buyerId);
            return conversations.write(sellerId, session, Conversations.BUYER, 1, book.object().put("txt", text))
                    .path("message_id").asText();
        });
    }

    /** Lets a buyer take back a message that he has written; the app is told by push 2. */
    public void recall(String sellerId, String buyerId, String messageId) {
        world.locked(() -> {
            ObjectNode session = conversations.open(sellerId, world.sellers().get(sellerId).homeSite(), buyerId);
            ObjectNode message = book.find(RecordKind.MESSAGE, session.path("session_id").asText(), messageId)
                    .filter(known -> known.path("from_account_type").asInt() == Conversations.BUYER)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Buyer " + buyerId + " has written no message " + messageId + " to seller " + sellerId));
            conversations.recall(sellerId, message);
        });
    }

    /** Gives a seller one sample of everything that no operation creates, to have something to look at: about
     * a product and an order of his shop, if there are any, and the days around now. */
    public void addSamples(String sellerId) {
        world.locked(() -> {
            SampleFit fit = new SampleFit(shops.of(sellerId), world.clock().instant());
            for (RecordKind kind : RecordKind.values()) {
                if (book.hasTemplate(kind) && book.all(kind, sellerId).isEmpty()) {
                    ObjectNode sample = book.add(kind, sellerId, Map.of());
                    book.remove(kind, sellerId, sample.path(kind.idField()).asText());
                    book.put(kind, sellerId, fit.of(sample));
                }
            }
        });
    }
}
