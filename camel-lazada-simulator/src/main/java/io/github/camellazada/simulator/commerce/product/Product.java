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
package io.github.camellazada.simulator.commerce.product;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A product with its SKUs and what quality control says of it. */
public final class Product {
    private final long itemId;
    private final Instant createdAt;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Sku> skus = new ArrayList<>();
    private long category;
    private List<String> images = List.of();
    private QcStatus qc;
    private String rejectReason = "";
    private boolean deleted;
    private Instant updatedAt;

    public Product(long itemId, long category, QcStatus qc, Instant now) {
        this.itemId = itemId;
        this.category = category;
        this.qc = qc;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public long itemId() {
        return itemId;
    }

    public long category() {
        return category;
    }

    public void category(long id) {
        category = id;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public String name() {
        return attributes.getOrDefault("name", "");
    }

    public List<Sku> skus() {
        return skus;
    }

    public Optional<Sku> sku(long skuId) {
        return skus.stream().filter(sku -> sku.skuId() == skuId).findFirst();
    }

    public List<String> images() {
        return images;
    }

    public void images(List<String> urls) {
        images = List.copyOf(urls);
    }

    public QcStatus qc() {
        return qc;
    }

    public String rejectReason() {
        return rejectReason;
    }

    public void qc(QcStatus status, String reason) {
        qc = status;
        rejectReason = reason;
    }

    public boolean deleted() {
        return deleted;
    }

    public void delete() {
        deleted = true;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public void touch(Instant now) {
        updatedAt = now;
    }

    /** {@code Active}, {@code InActive}, {@code Pending QC}, {@code Suspended} or {@code Deleted}. */
    public String status() {
        if (deleted) {
            return "Deleted";
        }
        if (qc == QcStatus.APPROVED && skus.stream().noneMatch(Sku::active)) {
            return "InActive";
        }
        return qc.productStatus();
    }

    /** More about a suspended product. */
    public String subStatus() {
        return deleted ? "" : qc.subStatus();
    }
}
