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
package io.github.camellazada.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.InterceptorChain;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.protocol.ErrorCatalogue;
import io.github.camellazada.client.protocol.ResponseDecoder;
import io.github.camellazada.client.reconcile.DoubtInterceptor;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.exception.LazadaUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Every text that Lazada documents beside a code, as the answer to a first attempt and to one after a lost answer. */
class DocumentedErrorsTest {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentedErrorsTest.class);
    // of its own, so that a change of the catalogue's phrases is seen here
    private static final Pattern FAILURE_OF_LAZADA = Pattern.compile(
            "(?i)fail|error|exception|timeout|busy|processing|being|blank|not available now|GET_LOCK|SERVICE_EDIT_002");
    private static final Pattern MAY_COME_FROM_THE_FIRST_ATTEMPT = Pattern.compile("(?i)duplicate|already|exist|repeat|status"
            + "|limit|not.?found|cannot.?find|lock|not enough|allow|permi|belong|support(?!ed URL)|not ready|invalid reverse|order item"
            + "|available|processing|synced");

    private final ErrorCatalogue errors = ErrorCatalogue.load();
    private final ResponseDecoder decoder = new ResponseDecoder(errors);

    @Test
    void thePagesPrintThatManyTexts() {
        assertThat(DocumentedError.all()).hasSize(507);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISP", "ISV"})
    void aRefusalIsToldAsOneWhateverTheTypeSays(String type) {
        List<String> unknown = new ArrayList<>();
        List<String> unavailable = new ArrayList<>();
        for (DocumentedError error : DocumentedError.all()) {
            LazadaException failure = first(error, type);
            if (failure instanceof LazadaOutcomeUnknownException) {
                unknown.add(error.toString());
            } else if (failure instanceof LazadaUnavailableException) {
                unavailable.add(error.toString());
            }
        }
        LOG.info("Of {} documented texts with type {}, {} leave a write unknown and {} make a read or a refused write be"
                + " repeated", DocumentedError.all().size(), type, unknown.size(), unavailable.size());

        assertThat(unknown).allMatch(FAILURE_OF_LAZADA.asPredicate()).hasSize(51);
        assertThat(unavailable).allMatch(FAILURE_OF_LAZADA.asPredicate()).hasSize(24);
    }

    @Test
    void aDoneWriteIsNeverToldAsRefusedByWhatItsRepetitionMeets() {
        List<String> refused = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (DocumentedError error : DocumentedError.all()) {
            LazadaCall call = call(error);
            LazadaException failure = call.operation().readOnly() ? null : repeated(call, error);
            if (failure instanceof LazadaRequestException) {
                refused.add(error.toString());
                if (MAY_COME_FROM_THE_FIRST_ATTEMPT.matcher(error.text()).find()) {
                    wrong.add(error.toString());
                }
            } else if (first(error, "ISP") instanceof LazadaRequestException) {
                unknown.add(error.toString());
            }
        }
        LOG.info("After a lost answer, {} documented texts refuse a write and {} refusals leave it unknown", refused.size(),
                unknown.size());

        assertThat(wrong).as("done writes told as refused").isEmpty();
        assertThat(refused).as("what the request says by itself").hasSizeGreaterThan(70);
    }

    @Test
    void aCodeOfNoTableLeavesAWriteUnknown() {
        DocumentedError error = new DocumentedError("/product/update", "987654", "Something new");

        assertThat(first(error, "ISP")).isInstanceOf(LazadaOutcomeUnknownException.class);
        assertThat(first(new DocumentedError("/order/get", "987654", "Something new"), "ISP"))
                .isInstanceOf(LazadaUnavailableException.class);
    }

    @Test
    void limitsAndPermissionsKeepTheirClass() {
        assertThat(first(new DocumentedError("/product/stock/sellable/adjust", "901", "The request is too frequent"), "ISP"))
                .isInstanceOf(LazadaThrottledException.class);
        assertThat(first(new DocumentedError("/product/create", "SellerNotActive", "Seller not active"), "ISP"))
                .isInstanceOf(LazadaAuthorizationException.class);
    }

    private LazadaException first(DocumentedError error, String type) {
        try {
            decoder.decode(call(error), error.answer(type));
            return null;
        } catch (LazadaException e) {
            return e;
        }
    }

    private LazadaException repeated(LazadaCall call, DocumentedError error) {
        List<LazadaException> ends = new ArrayList<>();
        ends.add(new LazadaOutcomeUnknownException(Refusals.failure(call, "lost", true)));
        ends.add(first(error, "ISP"));
        List<CallInterceptor> steps = List.of(new DoubtInterceptor(), (attempt, next) -> {
            LazadaException end = ends.remove(0);
            CompletionStage<LazadaAnswer> none = CompletableFuture.completedStage(null);
            return end == null ? none : CompletableFuture.failedStage(end);
        });
        end(InterceptorChain.call(call, steps));
        return ends.get(0) == null ? null : end(InterceptorChain.call(call, steps));
    }

    private static LazadaException end(CompletionStage<LazadaAnswer> stage) {
        return (LazadaException) stage.handle((answer, failure) -> FailureCause.of(failure)).toCompletableFuture().join();
    }

    private static LazadaCall call(DocumentedError error) {
        return TestCalls.call(TestCalls.operation(error.path()), "POST", Map.of(), Map.of());
    }
}
