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
package io.github.camellazada.examples.promotions;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;

import static io.github.camellazada.examples.support.DemoLazada.SELLER;

/** A file of promotions at a simulated Lazada, twice. */
final class Demo {
    private static final String FILE = """
            kind,name,state,start,end,skus,apply,voucher_discount_type,offering_percentage_discount_off,criteria_over_money,\
            display_area,limit,issued,budget_type,period_type,region_type,delivery_option,discount_type,deal_criteria,tiers,\
            criteria_type,criteria_value,discount_value,order_numbers
            voucher,Twelve,active,2036-12-12T00:00:00+08:00,2036-12-13T00:00:00+08:00,CUP-1;BOWL-9,SPECIFIC_PRODUCTS,\
            PERCENTAGE_DISCOUNT_OFF,10,20,REGULAR_CHANNEL,1,100,,,,,,,,,,,
            free_shipping,Ships free,suspended,2036-12-01T00:00:00+08:00,2036-12-31T00:00:00+08:00,,ENTIRE_SHOP,,,,,,,\
            UNLIMITED_BUDGET,SPECIAL_PERIOD,ALL_REGIONS,STANDARD,FULL_SUBSIDY,MONEY_VALUE_FROM_X,"[{""filter"":""20""}]",,,,
            flexi_combo,Three of them,active,2036-12-01T00:00:00+08:00,2036-12-31T00:00:00+08:00,CUP-1 CUP-2,SPECIFIC_PRODUCTS,\
            ,,,,,,,,,,discount,,,QUANTITY,"[""3""]","[""15""]",50
            voucher,Too short,active,2036-12-12T00:00:00+08:00,2036-12-11T00:00:00+08:00,,ENTIRE_SHOP,PERCENTAGE_DISCOUNT_OFF,10,\
            20,REGULAR_CHANNEL,1,100,,,,,,,,,,,
            vouchers,Unknown,active,,,,,,,,,,,,,,,,,,,,,
            """;

    private Demo() {
    }

    static void show(DemoLazada lazada, PrintStream out) throws IOException {
        lazada.commerce().product(SELLER).sku("CUP-1").stock(9).sku("CUP-2").stock(9).add();
        set(lazada).startApplication();
        for (String file : List.of("december.csv", "once-more.csv")) {
            lazada.drop("inbox/" + file, FILE);
            Await.soon().until(() -> lazada.read("results/" + file).lines().count() == 4);
        }
        Await.soon().until(() -> lazada.read("report/promotions.csv").lines().count() == 4);
        lazada.stopApplication();
        out.println("Rows that cannot be used (line, column, value, reason):");
        out.print(lazada.read("errors/december.csv"));
        out.println("Results (line, kind, name, id, state, changes, refused):");
        out.print(lazada.read("results/december.csv"));
        out.println("Results of the same rows, once more:");
        out.print(lazada.read("results/once-more.csv"));
        out.println("Report:");
        out.print(lazada.read("report/promotions.csv"));
    }

    static DemoLazada set(DemoLazada lazada) {
        return lazada.set("promotions.seller", SELLER).set("promotions.period", 200);
    }
}
