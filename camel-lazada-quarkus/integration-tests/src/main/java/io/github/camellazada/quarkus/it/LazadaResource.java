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
package io.github.camellazada.quarkus.it;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.LazadaConstants;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.vertx.core.Vertx;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;

/** Lets tests see over HTTP what goes on in the application, so that they hold for a packaged one as well. */
@Path("/it")
@Produces(MediaType.APPLICATION_JSON)
public class LazadaResource {
    @Inject
    CamelContext context;
    @Inject
    ProducerTemplate camel;
    @Inject
    ObjectMapper json;
    @Inject
    Vertx vertx;
    @Inject
    ReceivedOrders orders;
    @Inject
    EndedSpans spans;
    @Inject
    LazadaTokenStore tokens;

    /** Calls an operation with the query's parameters. */
    @GET
    @Path("/call/{seller}/{operation}")
    public Object call(@PathParam("seller") String seller, @PathParam("operation") String operation, @Context UriInfo request) {
        Map<String, Object> headers = new HashMap<>(Map.of("operation", operation, LazadaConstants.SELLER_ID, seller));
        request.getQueryParameters().forEach((name, values) -> headers.put("CamelLazadaParam." + name, values.get(0)));
        Object answer = camel.requestBodyAndHeaders("direct:call", null, headers);
        return answer instanceof String text ? Map.of("failed", text) : answer;
    }

    @GET
    @Path("/orders")
    public List<ReceivedOrders.Received> orders() {
        return orders.all();
    }

    @GET
    @Path("/items")
    public List<String> items() {
        return orders.items();
    }

    @GET
    @Path("/spans")
    public List<EndedSpans.Ended> spans() {
        return spans.all();
    }

    /** Reads JSON as that type and writes it again. */
    @POST
    @Path("/records/{type}")
    public String roundTrip(@PathParam("type") String type, String text)
            throws ClassNotFoundException, JsonProcessingException {
        return json.writeValueAsString(json.readValue(text, context.getClassResolver().resolveMandatoryClass(type)));
    }

    /** Keeps a seller's token, as an authorization would. */
    @POST
    @Path("/tokens/{app}/{seller}/{country}")
    public void keep(@PathParam("app") String app, @PathParam("seller") String seller, @PathParam("country") String country,
            LazadaToken token) {
        tokens.save(new TokenKey(app, seller, country), token).toCompletableFuture().join();
    }

    @GET
    @Path("/uses")
    public Map<String, Object> uses() {
        LazadaComponent lazada = context.getComponent("lazada", LazadaComponent.class);
        LazadaConfiguration options = lazada.getConfiguration();
        return Map.of("vertxOfQuarkus", options.getVertx() == vertx, "tokens", options.getTokenStore().getClass().getName(),
                "heldWriteStore", options.getHeldWriteStore().getClass().getName(),
                "unconfirmedWriteStore", options.getUnconfirmedWriteStore().getClass().getName(),
                "rateLimitStore", lazada.getRateLimitStore().getClass().getName());
    }
}
