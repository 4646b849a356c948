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
package io.github.camellazada.model;

/**
 * A postal address of a buyer; Lazada masks parts of it for apps that are not approved for personal data. Any part may be
 * {@code null}.
 *
 * @param firstName  given name
 * @param lastName   family name, often absent
 * @param line1      street and house
 * @param line2      second line
 * @param line3      site-specific division, the largest first
 * @param line4      site-specific division
 * @param line5      site-specific division
 * @param city       city
 * @param district   district
 * @param postCode   post code
 * @param country    country as the site spells it
 * @param phone      phone
 * @param otherPhone second phone
 */
public record Address(String firstName, String lastName, String line1, String line2, String line3, String line4, String line5,
        String city, String district, String postCode, String country, String phone, String otherPhone) {

    static Address read(AnswerFields fields) {
        return new Address(fields.text("first_name"), fields.text("last_name"), fields.text("address1"),
                fields.text("address2"), fields.text("address3"), fields.text("address4"), fields.text("address5"),
                fields.text("city"), fields.text("addressDistrict", "addressDsitrict"), fields.text("post_code"),
                fields.text("country"), fields.text("phone"), fields.text("phone2"));
    }

    /** Only the country: the rest is personal. */
    @Override
    public String toString() {
        return "Address[country=" + country + "]";
    }
}
