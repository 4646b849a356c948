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
package io.github.camellazada.client.poll;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.paging.Listing;

/**
 * Lists the owners, such as products, for each of whom Lazada lists rows apart.
 *
 * @param listing   lists the owners
 * @param call      seller, country and priority of the owners' pages
 * @param id        field of an owner's row that holds its id
 * @param parameter takes the id in the listing of the rows
 */
@Internal
public record OwnerListing(Listing listing, LazadaCall call, String id, String parameter) {
}
