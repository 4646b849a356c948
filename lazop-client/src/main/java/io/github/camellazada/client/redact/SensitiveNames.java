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
package io.github.camellazada.client.redact;

import java.util.Locale;
import java.util.Set;

/** Tells by a field's name whether its value is a secret or a buyer's personal data. */
final class SensitiveNames {
    private static final Set<String> SECRETS = Set.of("secret", "password", "passwd", "pwd", "authorization");
    private static final Set<String> BUYERS = Set.of("firstname", "lastname", "fullname", "middlename", "receivername",
            "recipientname", "buyername", "customername", "consigneename", "contactname", "consignee", "email", "postcode",
            "zipcode",
            "postalcode", "nationalregistrationnumber", "taxcode", "idcard", "passport", "buyernote", "giftmessage", "birthday",
            "recipient", "buyernick", "buyernickname");
    private static final Set<String> PHONES = Set.of("phone", "mobile", "telephone", "tel", "cellphone", "whatsapp");
    private static final int LONGEST = 60;

    private SensitiveNames() {
    }

    /** Of a token, a secret or a password. */
    static boolean isSecret(String name) {
        return isPlainSecret(plain(name));
    }

    private static boolean isPlainSecret(String plain) {
        return SECRETS.contains(plain) || plain.endsWith("token") || plain.endsWith("secret") || plain.endsWith("password");
    }

    /** Of what identifies or reaches a buyer; the id of such a thing, such as {@code address_id}, is none. */
    static boolean isBuyers(String name) {
        return isPlainBuyers(plain(name));
    }

    private static boolean isPlainBuyers(String plain) {
        return BUYERS.contains(plain) || isPlainPhone(plain) || isAddress(plain) || plain.endsWith("email")
                || plain.endsWith("firstname") || plain.endsWith("lastname");
    }

    /** Of any of them, or of a group of them. */
    static boolean isSensitive(String name) {
        String plain = plain(name);
        return isPlainSecret(plain) || isPlainBuyers(plain) || isPlainGroup(plain);
    }

    /** Of a telephone number. */
    static boolean isPhone(String name) {
        return isPlainPhone(plain(name));
    }

    private static boolean isPlainPhone(String plain) {
        return PHONES.contains(plain) || plain.endsWith("phone") || plain.endsWith("mobile") || plain.startsWith("phone")
                && withoutDigits(plain).length() <= "phonenumber".length() && !plain.endsWith("id");
    }

    /** Of a group whose fields are all a buyer's, such as {@code address_shipping}. */
    static boolean isBuyersGroup(String name) {
        return isPlainGroup(plain(name));
    }

    private static boolean isPlainGroup(String plain) {
        return plain.startsWith("address") && !plain.endsWith("id") || plain.endsWith("address") || BUYERS.contains(plain)
                || "receiver".equals(plain);
    }

    // address, address1, detail_address, but not address_id
    private static boolean isAddress(String plain) {
        return withoutDigits(plain).endsWith("address") || plain.startsWith("address") && !plain.endsWith("id")
                && !plain.endsWith("type") && !plain.endsWith("code");
    }

    private static String withoutDigits(String plain) {
        int end = plain.length();
        while (end > 0 && Character.isDigit(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(0, end);
    }

    private static String plain(String name) {
        return name.length() > LONGEST ? "" : name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
