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
package io.github.camellazada;

import java.time.Clock;
import java.util.function.Consumer;

import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.check.UnknownParameters;
import io.github.camellazada.client.freeze.HeldWriteStore;
import io.github.camellazada.client.freeze.OnFreeze;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.poll.WatermarkStore;
import io.github.camellazada.client.reconcile.UnconfirmedWriteStore;
import io.github.camellazada.client.stream.VersionStore;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.TokenListener;
import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.upload.UploadProgress;
import io.github.camellazada.client.upload.UploadStore;
import io.github.camellazada.poll.OnWatermarkGap;
import io.github.camellazada.producer.BodyAs;
import io.github.camellazada.producer.FailOn;
import io.github.camellazada.producer.OutputType;
import io.github.camellazada.push.AckMode;
import io.vertx.core.Vertx;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/** The options of a {@code lazada:} endpoint that a component may also set for all of its endpoints. */
@UriParams
public class LazadaConfiguration implements Cloneable {
    // common
    @UriParam(description = "Country of the seller: SG, MY, TH, VN, PH or ID. It picks the gateway. The header "
            + "`CamelLazadaCountry` wins. Token calls, RedMart (always SG) and global products (always MY) do "
            + "not need it.")
    private LazadaCountry country;
    @UriParam(
            description = "Id of the seller as text. The component takes the access token of this seller from the token "
                    + "store. The header `CamelLazadaSellerId` wins. Polls and streams take several ids, separated by commas. "
                    + "Without an id a stream polls all sellers in the token store. Pushes come from all sellers of the app "
                    + "in any case.")
    private String sellerId;
    @UriParam(
            description = "Base URL of the gateway instead of the gateway of the country. The component replaces `{country}` "
                    + "by sg, my and so on, e.g. `http://localhost:8085/{country}/rest` for the simulator.")
    private String serverUrl;
    @UriParam(description = "Base URL of the token calls instead of `https://auth.lazada.com/rest`.")
    private String authServerUrl;

    // security
    @UriParam(label = "security",
            description = "App key of the Lazada app, from the console of open.lazada.com. One component instance is one app; a"
                    + " second app is a second, named component.")
    private String appKey;
    @UriParam(label = "security", secret = true,
            description = "App secret that belongs to the app key. Signs calls and verifies pushes.")
    private String appSecret;
    @UriParam(label = "security", secret = true,
            description = "Access token for every call, for a single seller; the component does not refresh it. Without it "
                    + "the component takes the token of `sellerId` from `tokenStore`.")
    private String accessToken;
    @UriParam(label = "security",
            description = "Store of the sellers' tokens: `jdbc:NAME` with the name of a DataSource in the registry, "
                    + "`file:PATH`, `memory`, or `#NAME` of a bean. The key in `LAZADA_TOKEN_KEY` (an environment variable or "
                    + "property) encrypts a database or a file; a file requires it.")
    @Metadata(autowired = true)
    private LazadaTokenStore tokenStore;
    @UriParam(label = "security", defaultValue = "1800000", javaType = "java.time.Duration",
            description = "Time before the end of an access token at which the component refreshes it, in milliseconds; at "
                    + "least 30 minutes.")
    private long tokenRefreshMargin = 1800000;
    @UriParam(label = "security", defaultValue = "true",
            description = "Also refresh the stored tokens of sellers without calls, and report in time which seller must "
                    + "authorize the app again. The component reads the token store three times in each `tokenRefreshMargin`, "
                    + "and makes one call for each token that is due.")
    private boolean tokenRefreshIdle = true;
    @UriParam(label = "security", defaultValue = "604800000", javaType = "java.time.Duration",
            description = "Time before the end of a seller's authorization at which the component reports it, in "
                    + "milliseconds. A refresh does not prolong an authorization: the seller must authorize the app "
                    + "again.")
    private long authorizationWarning = 604800000;
    @UriParam(label = "security", description = "Listener for token events (refreshed, failed, expiring).")
    @Metadata(autowired = true)
    private TokenListener tokenListener;
    @UriParam(label = "security",
            description = "Allow http:// to a host other than the loopback. Anyone on the network path can then read tokens "
                    + "and buyers' data.")
    private boolean allowPlainHttp;
    @UriParam(label = "security",
            description = "TLS settings of the calls to the gateway. The default is the trust store of the JVM, with host "
                    + "names verified.")
    private SSLContextParameters sslContextParameters;

    // producer
    @UriParam(label = "producer", defaultValue = "json",
            description = "Form of the answer in the message body. `json`: text of the payload. `map`: Map, List or scalar. "
                    + "`pojo`: typed record or list of records where the operation has one, or else as `map`. `outcomes`: one "
                    + "LazadaItemOutcome for each item of a batch, or else as `map`. `raw`: bytes of the whole answer with "
                    + "its envelope.")
    private OutputType outputType = OutputType.json;
    @UriParam(label = "producer", defaultValue = "false",
            description = "For a listing: make the message body a closeable iterator over the rows of all pages, each row in "
                    + "the form of `outputType`. Use it with `split(body()).streaming()`. One page is in memory. The "
                    + "component calls for each further page when the route asks for its first row.")
    private boolean paging;
    @UriParam(label = "producer", defaultValue = "auto",
            description = "Meaning of the message body. `parameters`: business parameters. `document`: the one document or "
                    + "file of the operation. `ignore`: none. `auto`: what fits the operation and the body.")
    private BodyAs bodyAs = BodyAs.auto;
    @UriParam(label = "producer", defaultValue = "warn",
            description = "What to do with a parameter that the operation does not have: a `param.` name, a "
                    + "`CamelLazadaParam.` header or a field inside a JSON parameter. `warn` sends it with a warning, `fail` "
                    + "refuses the call, `pass` sends it. Lazada ignores a misspelt filter and returns everything.")
    private UnknownParameters unknownParameters = UnknownParameters.warn;
    @UriParam(label = "producer", defaultValue = "false",
            description = "Keep the headers `CamelLazadaParam.` and `CamelLazadaOperation` on the message after a successful "
                    + "call. By default the component removes them, so that the next call does not send them. After a failed "
                    + "call they stay, for a redelivery.")
    private boolean keepParameterHeaders;
    @UriParam(label = "producer", defaultValue = "true",
            description = "Check required parameters, types and documented limits before the call. The component only warns "
                    + "where the catalogue is not sure of a rule.")
    private boolean validateParameters = true;
    @UriParam(label = "producer", defaultValue = "any",
            description = "Which outcomes of a batch fail the exchange. `any` fails it if one item did not succeed, `all` "
                    + "only if no item succeeded, `never` in no case. The headers `CamelLazadaItems` and "
                    + "`CamelLazadaItemsFailed` hold the outcomes in each case.")
    private FailOn failOn = FailOn.any;
    @UriParam(label = "producer",
            description = "With `upload`: store of unfinished uploads, so that another try sends only the missing blocks. "
                    + "Values: `file:PATH` with the path of a folder, `memory`, or `#NAME` of a bean. Without a store the "
                    + "component keeps them in memory, and loses them when the process ends.")
    @Metadata(autowired = true)
    private UploadStore uploadStore;
    @UriParam(label = "producer", defaultValue = "0", javaType = "java.time.Duration",
            description = "With `upload`: longest time to wait until Lazada has accepted the uploaded file, in milliseconds. "
                    + "Lazada takes minutes. With 0 the component does not wait; a push of the topic video-state then reports "
                    + "the decision. A try that has waited as long as this fails, and the next try for the same file "
                    + "continues to wait.")
    private long uploadTimeout;
    @UriParam(label = "producer",
            description = "With `upload`: listener for the progress; after each block it receives how many blocks and bytes "
                    + "Lazada has.")
    private Consumer<UploadProgress> uploadListener;
    @UriParam(label = "producer", defaultValue = "3",
            description = "Maximum retries of a call; 0 switches them off. Only calls that were rate limited, never sent, "
                    + "or are idempotent are retried.")
    private int maxRetries = 3;
    @UriParam(label = "producer", defaultValue = "3600000", javaType = "java.time.Duration",
            description = "Time for which the component reads the state at Lazada of a write whose outcome is unknown, in "
                    + "milliseconds; 0 switches that off. The first reads are part of the call. Later reads begin 10 seconds "
                    + "after it, if `unconfirmedWriteStore` is set or a route takes `lazada:outcomes`. That route receives "
                    + "what they find.")
    private long reconcileTimeout = 3600000;
    @UriParam(label = "producer", defaultValue = "500", javaType = "java.time.Duration",
            description = "Upper bound of the random pause before the first retry, in milliseconds. The bound doubles with "
                    + "each attempt up to 30 seconds. The component adds the wait that Lazada names in a refusal.")
    private long retryBackoff = 500;
    @UriParam(label = "producer", defaultValue = "60000", javaType = "java.time.Duration",
            description = "Longest time that a call may wait in all, besides its attempts, in milliseconds. It waits for "
                    + "limits, for earlier writes of the same object, and between attempts. A call that would wait longer "
                    + "fails at once.")
    private long maxWaitTime = 60000;
    @UriParam(label = "producer", defaultValue = "true",
            description = "Keep to the limits that Lazada documents and to those that its refusals show: calls wait instead "
                    + "of being refused. Nothing waits for a limit that is not known.")
    private boolean rateLimiting = true;
    @UriParam(label = "producer",
            description = "Priority of the call when calls have to wait: FULFILLMENT, STOCK, CATALOGUE or BACKFILL. The "
                    + "default is the priority of the operation. The header `CamelLazadaPriority` wins.")
    private CallPriority priority;
    @UriParam(label = "producer", defaultValue = "fail",
            description = "What to do with a write that a campaign has frozen. `fail` fails the exchange. `hold` keeps "
                    + "a write of stock or prices in `heldWriteStore` and sends it when the freeze lifts. `route` "
                    + "lets the route decide by the header `CamelLazadaOutcome`.")
    private OnFreeze onFreeze = OnFreeze.fail;
    @UriParam(label = "producer",
            description = "Known campaign freezes, separated by semicolons, such as `sg "
                    + "2026-11-10T15:30:00Z/2026-11-11T16:00:00Z stock,price`. Each names a country or an asterisk for all, "
                    + "two instants, and the frozen fields (`stock`, `decreases` of stock, `price`, `product`). The component "
                    + "learns other freezes from Lazada's refusals.")
    private String freezeWindows;
    @UriParam(label = "producer", defaultValue = "60000", javaType = "java.time.Duration",
            description = "Time for which the component trusts a freeze that it learned from a refusal, in milliseconds. Then "
                    + "it sends one write as a probe.")
    private long freezeProbeInterval = 60000;
    @UriParam(label = "producer", defaultValue = "60000", javaType = "java.time.Duration",
            description = "First pause of a held write that could not be sent, in milliseconds. Later pauses grow with the "
                    + "time for which it has been held.")
    private long heldWriteRetryDelay = 60000;

    // consumer
    @UriParam(label = "consumer", defaultValue = "/lazada/authorize",
            description = "Path of the HTTP server that sellers open to authorize the app, and to which Lazada sends them "
                    + "back.")
    private String authorizePath = "/lazada/authorize";
    @UriParam(label = "consumer",
            description = "URL of `authorizePath` as sellers' browsers reach it. It must equal the callback URL in the "
                    + "console of the app, letter by letter.")
    private String redirectUri;
    @UriParam(label = "consumer",
            description = "Countries that a seller may choose from when authorizing the app, separated by commas: `sg,my`, "
                    + "or `cb` for cross-border sellers. Without it Lazada offers all.")
    private String authorizeCountries;
    @UriParam(label = "consumer", defaultValue = "/lazada/push",
            description = "Path of the HTTP server at which pushes arrive. All consumers of an app at one path share one "
                    + "listener.")
    private String pushPath = "/lazada/push";
    @UriParam(label = "consumer", defaultValue = "onReceipt",
            description = "When the component answers a push with 200. `onReceipt` answers once `pushInbox` has stored it. "
                    + "`onCompletion` answers once the route has completed; if the route fails, the component answers 503, "
                    + "and Lazada repeats the push.")
    private AckMode ackMode = AckMode.onReceipt;
    @UriParam(label = "consumer", defaultValue = "350", javaType = "java.time.Duration",
            description = "Longest wait before a push is answered, in milliseconds: for the commit of `pushInbox`, or for the "
                    + "route with `ackMode=onCompletion`. Then the component answers 503, and Lazada repeats the push. Lazada "
                    + "waits 500 ms.")
    private long ackTimeout = 350;
    @UriParam(label = "consumer", defaultValue = "1048576",
            description = "Largest push that the component reads, in bytes. It answers a larger one with 413.")
    private int maxPushSize = 1048576;
    @UriParam(label = "consumer", defaultValue = "10",
            description = "Maximum pushes, or changes of a stream, that are routed at the same time. Those of one seller and "
                    + "object still run in order.")
    private int concurrentConsumers = 10;
    @UriParam(label = "consumer", defaultValue = "1000",
            description = "Maximum pushes of a route in memory. Without a durable `pushInbox` the component answers further "
                    + "ones with 503, and Lazada repeats them. With one, further ones wait in the inbox.")
    private int pushQueueSize = 1000;
    @UriParam(label = "consumer",
            description = "Store of pushes, and of the dead letters of polls and streams. The component stores each push "
                    + "before it answers 200. Values: `jdbc:NAME` with the name of a DataSource in the registry, "
                    + "`kafka:BROKERS` with camel-lazada-kafka, `memory`, or `#NAME` of a bean. With `memory`, or without an "
                    + "inbox, a crash loses the pushes that were answered and not routed. Pushes use it only with "
                    + "`ackMode=onReceipt`.")
    @Metadata(autowired = true)
    private PushInbox pushInbox;
    @UriParam(label = "consumer", defaultValue = "12",
            description = "Failures of the route after which a push, a polled row or a change of a stream becomes a dead "
                    + "letter of `pushInbox`. Later pushes and changes of the same object are then routed. Pushes need "
                    + "`ackMode=onReceipt`, rows and changes a durable `pushInbox`.")
    private int inboxMaxAttempts = 12;
    @UriParam(label = "consumer", defaultValue = "1000", javaType = "java.time.Duration",
            description = "Pause after the first failure of the route, in milliseconds. Each further failure doubles it, and "
                    + "a random part shortens each pause. For pushes only with `ackMode=onReceipt`.")
    private long inboxRetryDelay = 1000;
    @UriParam(label = "consumer", defaultValue = "300000", javaType = "java.time.Duration",
            description = "Longest pause between two attempts of the route, in milliseconds. For pushes only with "
                    + "`ackMode=onReceipt`.")
    private long inboxMaxRetryDelay = 300000;
    @UriParam(label = "consumer", defaultValue = "true",
            description = "Let a stream receive pushes. Without them it only polls.")
    private boolean streamPush = true;
    @UriParam(label = "consumer", defaultValue = "1000", javaType = "java.time.Duration",
            description = "Time for which a stream gathers notices of one seller before it reads the objects, in "
                    + "milliseconds. Many pushes of one order then cost one read, and 50 orders one call.")
    private long coalesce = 1000;
    @UriParam(label = "consumer", defaultValue = "120000", javaType = "java.time.Duration",
            description = "Time within which a push should arrive, in milliseconds. A change that a poll finds after it "
                    + "counts as missed by push.")
    private long pushGrace = 120000;
    @UriParam(label = "consumer",
            description = "Store of the versions that a stream has completed: `jdbc:NAME` with the name of a DataSource in "
                    + "the registry, `memory`, or `#NAME` of a bean. Without a durable store, a stream delivers again after a "
                    + "restart what its next poll finds.")
    @Metadata(autowired = true)
    private VersionStore versionStore;

    @UriParam(label = "consumer",
            description = "Time from which a poller without a watermark reads; the default is the present. A stream with it "
                    + "also loads what exists since that time. Write an instant such as `2025-12-31T16:00:00Z`, or a date of "
                    + "the site such as `2026-01-01`.")
    private String pollFrom;
    @UriParam(label = "consumer", defaultValue = "600000", javaType = "java.time.Duration",
            description = "How far each window reaches back behind the watermark, in milliseconds, for rows that Lazada shows "
                    + "late. The component drops rows that the route has completed, so that each state of a row comes once.")
    private long pollOverlap = 600000;
    @UriParam(label = "consumer", defaultValue = "5000", javaType = "java.time.Duration",
            description = "Minimum age of a change to be polled, in milliseconds by Lazada's clock.")
    private long pollSettleTime = 5000;
    @UriParam(label = "consumer", defaultValue = "86400000", javaType = "java.time.Duration",
            description = "Longest time by which the watermark moves at once, in milliseconds. A poller that catches up "
                    + "completes each window of that length before it begins the next one.")
    private long maxPollWindow = 86400000;
    @UriParam(label = "consumer",
            description = "Maximum rows of one poll; 0 for no limit. The next poll continues where the last one stopped.")
    private int maxMessagesPerPoll;
    @UriParam(label = "consumer", defaultValue = "fail",
            description = "What to do if the watermark is older than the rows that Lazada keeps. `fail` fails each poll. "
                    + "`resume` continues with the oldest rows that Lazada keeps, and warns of the missed time.")
    private OnWatermarkGap onWatermarkGap = OnWatermarkGap.fail;
    @UriParam(label = "consumer",
            description = "Name of the watermark instead of the name of the operation. Two routes that poll one listing with "
                    + "different parameters need two names.")
    private String watermarkName;
    @UriParam(label = "consumer", defaultValue = "true",
            description = "Poll in one process of the cluster only, where the Camel context has a CamelClusterService. When "
                    + "that process ends, another one continues from the stored watermark.")
    private boolean clustered = true;
    @UriParam(label = "consumer,advanced",
            description = "Store of the watermarks of polls and streams: `jdbc:NAME` with the name of a DataSource in the "
                    + "registry, `memory`, or `#NAME` of a bean. Without a store the component keeps them in memory, and "
                    + "reads from `pollFrom` after each start.")
    @Metadata(autowired = true)
    private WatermarkStore watermarkStore;
    @UriParam(label = "consumer,advanced",
            description = "Repository of Camel in which a single process keeps its watermarks, instead of `watermarkStore`. "
                    + "The processes of a cluster cannot share it.")
    private StateRepository<String, String> watermarkRepository;

    // proxy
    @UriParam(label = "proxy", description = "Host of the HTTP proxy to the gateway.")
    private String proxyHost;
    @UriParam(label = "proxy", defaultValue = "8080", description = "Port of the HTTP proxy.")
    private int proxyPort = 8080;
    @UriParam(label = "proxy", secret = true, description = "User name at the HTTP proxy.")
    private String proxyUsername;
    @UriParam(label = "proxy", secret = true, description = "Password at the HTTP proxy.")
    private String proxyPassword;

    // advanced
    @UriParam(label = "advanced", defaultValue = "10000", javaType = "java.time.Duration",
            description = "Longest time to connect to the gateway, in milliseconds.")
    private long connectTimeout = 10000;
    @UriParam(label = "advanced", defaultValue = "30000", javaType = "java.time.Duration",
            description = "Longest time for one request, from sending to the last byte of the answer, in milliseconds.")
    private long requestTimeout = 30000;
    @UriParam(label = "advanced", defaultValue = "33554432",
            description = "Largest answer that the component reads, in bytes after decompression. A larger one fails the "
                    + "call.")
    private int maxResponseSize = 33554432;
    @UriParam(label = "advanced", defaultValue = "64",
            description = "Maximum connections to one host. Further calls wait for a connection within their "
                    + "`requestTimeout`.")
    private int maxConnections = 64;
    @UriParam(label = "advanced",
            description = "Vert.x instance that carries the calls. Without one in the registry the component creates its "
                    + "own and closes it.")
    @Metadata(autowired = true)
    private Vertx vertx;
    @UriParam(label = "advanced",
            description = "Store of held writes and their outcomes: `jdbc:NAME` with the name of a DataSource in the "
                    + "registry, or `#NAME` of a bean. Without a store the component keeps them in memory, and loses them "
                    + "when the process ends.")
    @Metadata(autowired = true)
    private HeldWriteStore heldWriteStore;
    @UriParam(label = "advanced",
            description = "Store of writes whose outcome is unknown, and of what later reads find. Values: `jdbc:NAME` with "
                    + "the name of a DataSource in the registry, or `#NAME` of a bean. Without a store the component keeps at "
                    + "most 1,000 in memory, and loses them when the process ends.")
    @Metadata(autowired = true)
    private UnconfirmedWriteStore unconfirmedWriteStore;

    // no options: what a program, such as a test, sets in Java
    private LazadaTransport transport;
    private Clock clock;

    /** A copy whose changes leave this one alone. */
    public LazadaConfiguration copy() {
        try {
            return (LazadaConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public LazadaCountry getCountry() {
        return country;
    }

    public void setCountry(LazadaCountry country) {
        this.country = country;
    }

    public String getSellerId() {
        return sellerId;
    }

    public void setSellerId(String sellerId) {
        this.sellerId = sellerId;
    }

    public String getServerUrl() {
        return serverUrl;
    }

    public void setServerUrl(String serverUrl) {
        this.serverUrl = serverUrl;
    }

    public String getAuthServerUrl() {
        return authServerUrl;
    }

    public void setAuthServerUrl(String authServerUrl) {
        this.authServerUrl = authServerUrl;
    }

    public String getAppKey() {
        return appKey;
    }

    public void setAppKey(String appKey) {
        this.appKey = CredentialText.trimmed("appKey", appKey);
    }

    public String getAppSecret() {
        return appSecret;
    }

    public void setAppSecret(String appSecret) {
        this.appSecret = CredentialText.trimmed("appSecret", appSecret);
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = CredentialText.trimmed("accessToken", accessToken);
    }

    public LazadaTokenStore getTokenStore() {
        return tokenStore;
    }

    public void setTokenStore(LazadaTokenStore tokenStore) {
        this.tokenStore = tokenStore;
    }

    public long getTokenRefreshMargin() {
        return tokenRefreshMargin;
    }

    public void setTokenRefreshMargin(long tokenRefreshMargin) {
        this.tokenRefreshMargin = tokenRefreshMargin;
    }

    public boolean isTokenRefreshIdle() {
        return tokenRefreshIdle;
    }

    public void setTokenRefreshIdle(boolean tokenRefreshIdle) {
        this.tokenRefreshIdle = tokenRefreshIdle;
    }

    public long getAuthorizationWarning() {
        return authorizationWarning;
    }

    public void setAuthorizationWarning(long authorizationWarning) {
        this.authorizationWarning = authorizationWarning;
    }

    public TokenListener getTokenListener() {
        return tokenListener;
    }

    public void setTokenListener(TokenListener tokenListener) {
        this.tokenListener = tokenListener;
    }

    public boolean isAllowPlainHttp() {
        return allowPlainHttp;
    }

    public void setAllowPlainHttp(boolean allowPlainHttp) {
        this.allowPlainHttp = allowPlainHttp;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public OutputType getOutputType() {
        return outputType;
    }

    public void setOutputType(OutputType outputType) {
        this.outputType = outputType;
    }

    public boolean isPaging() {
        return paging;
    }

    public void setPaging(boolean paging) {
        this.paging = paging;
    }

    public BodyAs getBodyAs() {
        return bodyAs;
    }

    public void setBodyAs(BodyAs bodyAs) {
        this.bodyAs = bodyAs;
    }

    public UnknownParameters getUnknownParameters() {
        return unknownParameters;
    }

    public void setUnknownParameters(UnknownParameters unknownParameters) {
        this.unknownParameters = unknownParameters;
    }

    public boolean isKeepParameterHeaders() {
        return keepParameterHeaders;
    }

    public void setKeepParameterHeaders(boolean keepParameterHeaders) {
        this.keepParameterHeaders = keepParameterHeaders;
    }

    public boolean isValidateParameters() {
        return validateParameters;
    }

    public void setValidateParameters(boolean validateParameters) {
        this.validateParameters = validateParameters;
    }

    public FailOn getFailOn() {
        return failOn;
    }

    public void setFailOn(FailOn failOn) {
        this.failOn = failOn;
    }

    public UploadStore getUploadStore() {
        return uploadStore;
    }

    public void setUploadStore(UploadStore uploadStore) {
        this.uploadStore = uploadStore;
    }

    public long getUploadTimeout() {
        return uploadTimeout;
    }

    public void setUploadTimeout(long uploadTimeout) {
        this.uploadTimeout = uploadTimeout;
    }

    public Consumer<UploadProgress> getUploadListener() {
        return uploadListener;
    }

    public void setUploadListener(Consumer<UploadProgress> uploadListener) {
        this.uploadListener = uploadListener;
    }

    public int getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    public long getReconcileTimeout() {
        return reconcileTimeout;
    }

    public void setReconcileTimeout(long reconcileTimeout) {
        this.reconcileTimeout = reconcileTimeout;
    }

    public long getRetryBackoff() {
        return retryBackoff;
    }

    public void setRetryBackoff(long retryBackoff) {
        this.retryBackoff = retryBackoff;
    }

    public long getMaxWaitTime() {
        return maxWaitTime;
    }

    public void setMaxWaitTime(long maxWaitTime) {
        this.maxWaitTime = maxWaitTime;
    }

    public boolean isRateLimiting() {
        return rateLimiting;
    }

    public void setRateLimiting(boolean rateLimiting) {
        this.rateLimiting = rateLimiting;
    }

    public CallPriority getPriority() {
        return priority;
    }

    public void setPriority(CallPriority priority) {
        this.priority = priority;
    }

    public OnFreeze getOnFreeze() {
        return onFreeze;
    }

    public void setOnFreeze(OnFreeze onFreeze) {
        this.onFreeze = onFreeze;
    }

    public String getFreezeWindows() {
        return freezeWindows;
    }

    public void setFreezeWindows(String freezeWindows) {
        this.freezeWindows = freezeWindows;
    }

    public long getFreezeProbeInterval() {
        return freezeProbeInterval;
    }

    public void setFreezeProbeInterval(long freezeProbeInterval) {
        this.freezeProbeInterval = freezeProbeInterval;
    }

    public long getHeldWriteRetryDelay() {
        return heldWriteRetryDelay;
    }

    public void setHeldWriteRetryDelay(long heldWriteRetryDelay) {
        this.heldWriteRetryDelay = heldWriteRetryDelay;
    }

    public String getAuthorizePath() {
        return authorizePath;
    }

    public void setAuthorizePath(String authorizePath) {
        this.authorizePath = authorizePath;
    }

    public String getRedirectUri() {
        return redirectUri;
    }

    public void setRedirectUri(String redirectUri) {
        this.redirectUri = redirectUri;
    }

    public String getAuthorizeCountries() {
        return authorizeCountries;
    }

    public void setAuthorizeCountries(String authorizeCountries) {
        this.authorizeCountries = authorizeCountries;
    }

    public String getPushPath() {
        return pushPath;
    }

    public void setPushPath(String pushPath) {
        this.pushPath = pushPath;
    }

    public AckMode getAckMode() {
        return ackMode;
    }

    public void setAckMode(AckMode ackMode) {
        this.ackMode = ackMode;
    }

    public long getAckTimeout() {
        return ackTimeout;
    }

    public void setAckTimeout(long ackTimeout) {
        this.ackTimeout = ackTimeout;
    }

    public int getMaxPushSize() {
        return maxPushSize;
    }

    public void setMaxPushSize(int maxPushSize) {
        this.maxPushSize = maxPushSize;
    }

    public int getConcurrentConsumers() {
        return concurrentConsumers;
    }

    public void setConcurrentConsumers(int concurrentConsumers) {
        this.concurrentConsumers = concurrentConsumers;
    }

    public int getPushQueueSize() {
        return pushQueueSize;
    }

    public void setPushQueueSize(int pushQueueSize) {
        this.pushQueueSize = pushQueueSize;
    }

    public PushInbox getPushInbox() {
        return pushInbox;
    }

    public void setPushInbox(PushInbox pushInbox) {
        this.pushInbox = pushInbox;
    }

    public int getInboxMaxAttempts() {
        return inboxMaxAttempts;
    }

    public void setInboxMaxAttempts(int inboxMaxAttempts) {
        this.inboxMaxAttempts = inboxMaxAttempts;
    }

    public long getInboxRetryDelay() {
        return inboxRetryDelay;
    }

    public void setInboxRetryDelay(long inboxRetryDelay) {
        this.inboxRetryDelay = inboxRetryDelay;
    }

    public long getInboxMaxRetryDelay() {
        return inboxMaxRetryDelay;
    }

    public void setInboxMaxRetryDelay(long inboxMaxRetryDelay) {
        this.inboxMaxRetryDelay = inboxMaxRetryDelay;
    }

    public boolean isStreamPush() {
        return streamPush;
    }

    public void setStreamPush(boolean streamPush) {
        this.streamPush = streamPush;
    }

    public long getCoalesce() {
        return coalesce;
    }

    public void setCoalesce(long coalesce) {
        this.coalesce = coalesce;
    }

    public long getPushGrace() {
        return pushGrace;
    }

    public void setPushGrace(long pushGrace) {
        this.pushGrace = pushGrace;
    }

    public VersionStore getVersionStore() {
        return versionStore;
    }

    public void setVersionStore(VersionStore versionStore) {
        this.versionStore = versionStore;
    }

    public String getPollFrom() {
        return pollFrom;
    }

    public void setPollFrom(String pollFrom) {
        this.pollFrom = pollFrom;
    }

    public long getPollOverlap() {
        return pollOverlap;
    }

    public void setPollOverlap(long pollOverlap) {
        this.pollOverlap = pollOverlap;
    }

    public long getPollSettleTime() {
        return pollSettleTime;
    }

    public void setPollSettleTime(long pollSettleTime) {
        this.pollSettleTime = pollSettleTime;
    }

    public long getMaxPollWindow() {
        return maxPollWindow;
    }

    public void setMaxPollWindow(long maxPollWindow) {
        this.maxPollWindow = maxPollWindow;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public OnWatermarkGap getOnWatermarkGap() {
        return onWatermarkGap;
    }

    public void setOnWatermarkGap(OnWatermarkGap onWatermarkGap) {
        this.onWatermarkGap = onWatermarkGap;
    }

    public String getWatermarkName() {
        return watermarkName;
    }

    public void setWatermarkName(String watermarkName) {
        this.watermarkName = watermarkName;
    }

    public boolean isClustered() {
        return clustered;
    }

    public void setClustered(boolean clustered) {
        this.clustered = clustered;
    }

    public WatermarkStore getWatermarkStore() {
        return watermarkStore;
    }

    public void setWatermarkStore(WatermarkStore watermarkStore) {
        this.watermarkStore = watermarkStore;
    }

    public StateRepository<String, String> getWatermarkRepository() {
        return watermarkRepository;
    }

    public void setWatermarkRepository(StateRepository<String, String> watermarkRepository) {
        this.watermarkRepository = watermarkRepository;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public int getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(int proxyPort) {
        this.proxyPort = proxyPort;
    }

    public String getProxyUsername() {
        return proxyUsername;
    }

    public void setProxyUsername(String proxyUsername) {
        this.proxyUsername = proxyUsername;
    }

    public String getProxyPassword() {
        return proxyPassword;
    }

    public void setProxyPassword(String proxyPassword) {
        this.proxyPassword = proxyPassword;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getRequestTimeout() {
        return requestTimeout;
    }

    public void setRequestTimeout(long requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    public int getMaxResponseSize() {
        return maxResponseSize;
    }

    public void setMaxResponseSize(int maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public Vertx getVertx() {
        return vertx;
    }

    public void setVertx(Vertx vertx) {
        this.vertx = vertx;
    }

    public HeldWriteStore getHeldWriteStore() {
        return heldWriteStore;
    }

    public void setHeldWriteStore(HeldWriteStore heldWriteStore) {
        this.heldWriteStore = heldWriteStore;
    }

    public UnconfirmedWriteStore getUnconfirmedWriteStore() {
        return unconfirmedWriteStore;
    }

    public void setUnconfirmedWriteStore(UnconfirmedWriteStore unconfirmedWriteStore) {
        this.unconfirmedWriteStore = unconfirmedWriteStore;
    }

    /** Transport of the HTTP requests instead of Vert.x; no option of a URI, since a test sets it in Java. */
    public LazadaTransport getTransport() {
        return transport;
    }

    public void setTransport(LazadaTransport transport) {
        this.transport = transport;
    }

    /** Clock for timestamps, limits, the ends of tokens and freezes, and later reads; {@code null} for that of the system. */
    public Clock getClock() {
        return clock;
    }

    public void setClock(Clock clock) {
        this.clock = clock;
    }

    Clock clockOrSystem() {
        return clock == null ? Clock.systemUTC() : clock;
    }
}
