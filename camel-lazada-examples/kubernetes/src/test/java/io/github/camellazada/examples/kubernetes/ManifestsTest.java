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
package io.github.camellazada.examples.kubernetes;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.camellazada.examples.kubernetes.Manifests.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManifestsTest {

    static Stream<Manifest> objects() {
        return Manifests.all().stream().filter(manifest -> !manifest.kind().equals("Kustomization"));
    }

    static Stream<Manifest> kustomizations() {
        return Manifests.all().stream().filter(manifest -> manifest.kind().equals("Kustomization"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void eachObjectIsWhatTheApiOfKubernetesTakes(Manifest manifest) throws Exception {
        check(manifest.json());
    }

    @Test
    void aMisspeltFieldWouldBeFound() {
        ObjectNode wrong = Manifests.the("Deployment", "lazada-orders").deepCopy();
        ((ObjectNode) wrong.at("/spec/template/spec")).put("terminationGracePeriod", 45);

        assertThatThrownBy(() -> check(wrong)).hasMessageContaining("terminationGracePeriod");
    }

    @Test
    void aValueOfAnotherTypeWouldBeFound() {
        ObjectNode wrong = Manifests.the("Deployment", "lazada-orders").deepCopy();
        ((ObjectNode) wrong.path("spec")).put("replicas", "two");

        assertThatThrownBy(() -> check(wrong)).hasMessageContaining("two");
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void eachFileIsListedAndEachListedFileIsThere(Manifest kustomization) throws Exception {
        Path folder = kustomization.file().getParent();
        List<String> listed = new ArrayList<>();
        kustomization.json().path("resources").forEach(resource -> listed.add(resource.asText()));

        assertThat(listed).allSatisfy(resource -> assertThat(folder.resolve(resource)).exists());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml"))).allMatch(listed::contains);
        }
    }

    /** Kustomize adds the labels to selectors of other pods as well, such as that of the database in the rules of the service. */
    @Test
    void everyPodHasTheLabelsThatAreAddedToSelectors() {
        assertThat(kustomizations().map(kustomization -> kustomization.json().path("labels")).distinct()).singleElement()
                .satisfies(labels -> assertThat(labels.at("/0/includeSelectors").asBoolean()).isTrue());
    }

    @Test
    void noSecretIsInAFile() {
        assertThat(Manifests.all()).noneMatch(manifest -> manifest.kind().equals("Secret"));
        JsonNode environment = Manifests.the("Deployment", "lazada-orders").at("/spec/template/spec/containers/0/env");
        assertThat(environment).isNotEmpty()
                .allSatisfy(variable -> assertThat(variable.at("/valueFrom/secretKeyRef/key").asText()).isNotEmpty());
    }

    @Test
    void aStoppingReplicaHasTimeToFinishWhatItHasTaken() throws Exception {
        JsonNode pod = Manifests.the("Deployment", "lazada-orders").at("/spec/template/spec");
        int sleep = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
        int drain = Files.readAllLines(Path.of("base/settings.env")).stream()
                .filter(line -> line.startsWith("QUARKUS_SHUTDOWN_TIMEOUT=")).map(line -> line.replaceAll("\\D", ""))
                .mapToInt(Integer::parseInt).findFirst().orElseThrow();

        assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThan(sleep + drain);
    }

    @Test
    void aDrainedNodeLeavesAReplicaAndIsNotHeldUpByOneThatIsUnready() {
        JsonNode budget = Manifests.the("PodDisruptionBudget", "lazada-orders").path("spec");
        JsonNode scaler = Manifests.the("HorizontalPodAutoscaler", "lazada-orders").path("spec");
        JsonNode deployment = Manifests.the("Deployment", "lazada-orders").path("spec");

        assertThat(budget.path("minAvailable").asInt()).isPositive().isLessThan(scaler.path("minReplicas").asInt());
        assertThat(budget.path("unhealthyPodEvictionPolicy").asText()).isEqualTo("AlwaysAllow");
        assertThat(deployment.path("replicas")).isEqualTo(scaler.path("minReplicas"));
        assertThat(deployment.at("/strategy/rollingUpdate/maxUnavailable").asText()).isEqualTo("0");
        assertThat(scaler.at("/behavior/scaleDown/stabilizationWindowSeconds").asInt()).isGreaterThanOrEqualTo(300);
    }

    @ParameterizedTest
    @MethodSource("pods")
    void noPodMayDoMoreThanItNeeds(JsonNode pod) {
        JsonNode container = pod.at("/containers/0");

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(container.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(container.at("/resources/requests").has("cpu")).isTrue();
        assertThat(container.at("/resources/requests").has("memory")).isTrue();
        assertThat(container.at("/resources/limits").has("memory")).isTrue();
    }

    @Test
    void theServiceWritesToItsTemporaryFolderOnlyAndIsAskedHowItIs() {
        JsonNode service = Manifests.the("Deployment", "lazada-orders").at("/spec/template/spec/containers/0");

        assertThat(service.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(service.path("volumeMounts").findValuesAsText("mountPath")).containsExactly("/tmp");
        assertThat(List.of("startup", "liveness", "readiness")).allSatisfy(
                probe -> assertThat(service.path(probe + "Probe").at("/httpGet/path").asText()).startsWith("/q/health/"));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void everyPodHasANetworkPolicyForBothDirections(JsonNode pod, JsonNode labels) {
        assertThat(Manifests.all()).filteredOn(manifest -> manifest.kind().equals("NetworkPolicy"))
                .filteredOn(policy -> within(policy.json().at("/spec/podSelector/matchLabels"), labels))
                .hasSize(1)
                .allSatisfy(policy -> assertThat(policy.json().at("/spec/policyTypes")).hasSize(2));
    }

    static Stream<Arguments> pods() {
        return Stream
                .of(Manifests.the("Deployment", "lazada-orders"), Manifests.the("StatefulSet", "lazada-postgres"),
                        Manifests.the("StatefulSet", "lazada-kafka"))
                .map(workload -> workload.at("/spec/template"))
                .map(template -> Arguments.of(template.path("spec"), template.at("/metadata/labels")));
    }

    @Test
    void everySelectorFindsItsPods() {
        JsonNode service = Manifests.the("Deployment", "lazada-orders").at("/spec/template/metadata/labels");
        JsonNode database = Manifests.the("StatefulSet", "lazada-postgres").at("/spec/template/metadata/labels");

        assertThat(List.of(Manifests.the("Deployment", "lazada-orders").at("/spec/selector/matchLabels"),
                Manifests.the("Service", "lazada-orders").at("/spec/selector"),
                Manifests.the("PodDisruptionBudget", "lazada-orders").at("/spec/selector/matchLabels"),
                Manifests.the("NetworkPolicy", "lazada-orders").at("/spec/podSelector/matchLabels"),
                Manifests.the("NetworkPolicy", "lazada-postgres").at("/spec/ingress/0/from/0/podSelector/matchLabels"),
                Manifests.the("NetworkPolicy", "lazada-kafka").at("/spec/ingress/0/from/0/podSelector/matchLabels")))
                .allSatisfy(selector -> assertThat(within(selector, service)).isTrue());
        assertThat(List.of(Manifests.the("StatefulSet", "lazada-postgres").at("/spec/selector/matchLabels"),
                Manifests.the("Service", "lazada-postgres").at("/spec/selector"),
                Manifests.the("NetworkPolicy", "lazada-orders").at("/spec/egress/1/to/0/podSelector/matchLabels")))
                .allSatisfy(selector -> assertThat(within(selector, database)).isTrue());
    }

    @Test
    void theVariantWithKafkaReachesItsBroker() throws Exception {
        JsonNode broker = Manifests.the("StatefulSet", "lazada-kafka");
        ObjectNode labels = broker.at("/spec/template/metadata/labels").deepCopy();
        Manifest variant = Manifests.of(Path.of("kafka", "kustomization.yaml")).get(0);
        labels.setAll((ObjectNode) variant.json().at("/labels/0/pairs"));
        JsonNode rule = new YAMLMapper().readTree(variant.json().at("/patches/0/patch").asText()).at("/0/value");

        assertThat(within(rule.at("/to/0/podSelector/matchLabels"), labels)).isTrue();
        assertThat(
                List.of(broker.at("/spec/selector/matchLabels"), Manifests.the("Service", "lazada-kafka").at("/spec/selector"),
                        Manifests.the("NetworkPolicy", "lazada-kafka").at("/spec/podSelector/matchLabels")))
                .allSatisfy(selector -> assertThat(within(selector, labels)).isTrue());
        assertThat(Files.readString(Path.of("kafka", "settings.env"))).contains(
                "LAZADA_PUSH_INBOX=kafka:lazada-kafka:" + rule.at("/ports/0/port").asText() + "\n");
        assertThat(Files.readString(Path.of("..", "quarkus-orders", "src", "main", "resources", "application.properties")))
                .contains("camel.component.lazada.push-inbox = ${LAZADA_PUSH_INBOX:");
    }

    private static boolean within(JsonNode selector, JsonNode labels) {
        return !selector.isEmpty() && selector.properties().stream()
                .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    /** By the model that the Java client of Kubernetes generates from the OpenAPI document. */
    private static void check(JsonNode json) throws Exception {
        String version = json.path("apiVersion").asText();
        String type = "io.kubernetes.client.openapi.models."
                + version.substring(version.indexOf('/') + 1).toUpperCase(Locale.ROOT) + json.path("kind").asText();
        try {
            Class.forName(type).getMethod("fromJson", String.class).invoke(null, json.toString());
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }
}
