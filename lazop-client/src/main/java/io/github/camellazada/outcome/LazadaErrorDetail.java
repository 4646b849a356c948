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
package io.github.camellazada.outcome;

import java.io.Serializable;

/**
 * One line of the {@code detail[]} list of an error answer; each part may be {@code null}, since the keys vary.
 *
 * @param field   the field at fault
 * @param subject seller SKU, SKU id or item id that the line is about
 * @param code    code of the line
 * @param message Lazada's text
 */
public record LazadaErrorDetail(String field, String subject, String code, String message) implements Serializable {
}
