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
package io.github.camellazada.examples.redmart;

/**
 * A row of the ERP: how many pieces of a product lie at a pickup location.
 *
 * @param line     line of the file
 * @param store    RedMart store
 * @param product  code, barcode or RedMart id of the product
 * @param location name or RedMart id of the pickup location
 * @param quantity pieces at the location, with those that are scheduled for pickup already
 */
public record StockRow(long line, String store, String product, String location, long quantity) {
}
