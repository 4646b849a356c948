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
package io.github.camellazada.catalog;

import java.util.List;
import java.util.Map;

import io.github.camellazada.annotation.Internal;

/**
 * All that the push consumer needs to know of one topic; everything that differs between topics is data here.
 *
 * @param messageType  Lazada's number of the topic
 * @param topic        kebab-case name
 * @param title        what Lazada's pages call it
 * @param description  what happened when such a push comes
 * @param page         the official page
 * @param broadcast    whether it is about no seller in particular
 * @param bare         whether the pages show its data without an envelope
 * @param sellerField  field of the data that names the seller, or {@code null}
 * @param keyFields    fields of the data that say which object changed; {@code list[].field} for each object of a list
 * @param statusField  field of the data that holds the new status, or {@code null}
 * @param timeField    field of the data that tells when it changed, or {@code null}
 * @param recurring    whether the same object can come to the same state again while the data tells no time, so that the
 *                     time of the envelope has to be part of the key
 * @param headers      field of the data to the name of the header that carries it, without {@code CamelLazada}: {@code OrderId}
 * @param data         the documented fields of the data
 * @param statuses     the documented values of the status field; more may come
 * @param notes        what surprises its consumers
 */
@Internal
public record TopicDescriptor(int messageType, String topic, String title, String description, String page, boolean broadcast,
        boolean bare, String sellerField, List<String> keyFields, String statusField, String timeField, boolean recurring,
        Map<String, String> headers, List<ParameterDescriptor> data, List<String> statuses, List<String> notes) {

    public TopicDescriptor {
        keyFields = List.copyOf(keyFields);
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        data = List.copyOf(data);
        statuses = statuses == null ? List.of() : List.copyOf(statuses);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    static TopicDescriptor of(CatalogueRow row) {
        return new TopicDescriptor(row.integer("messageType"), row.text("topic"), row.text("title"), row.text("description"),
                row.text("page"), row.flag("broadcast"), row.flag("bare"), row.text("sellerField"), row.texts("keyFields"),
                row.text("statusField"), row.text("timeField"), row.flag("recurring"), row.textsByName("headers"),
                row.objects("data", ParameterDescriptor::of), row.texts("statuses"), row.texts("notes"));
    }
}
