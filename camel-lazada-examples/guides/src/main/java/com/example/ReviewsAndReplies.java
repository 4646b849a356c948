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
package com.example;

import org.apache.camel.builder.RouteBuilder;

/** Writes each review into a file, and answers the reviews that files of replies name. */
public class ReviewsAndReplies extends RouteBuilder {
    @Override
    public void configure() {
        from("lazada:stream:reviews").routeId("reviews")
                .filter(simple("${header.CamelLazadaGone} == false"))
                .transformDataType("lazada:application-json")
                .to("file:{{reviews.dir:reviews}}?fileName=${header.CamelLazadaReviewId}.json");

        from("file:{{reviews.dir:reviews}}/replies?include=.*[.]txt&moveFailed=failed").routeId("replies")
                .setHeader("CamelLazadaParam.id", simple("${file:name.noext}"))
                .setHeader("CamelLazadaParam.content", simple("${bodyAs(String).trim()}"))
                .to("lazada:review-seller-reply-add?bodyAs=ignore");
    }
}
