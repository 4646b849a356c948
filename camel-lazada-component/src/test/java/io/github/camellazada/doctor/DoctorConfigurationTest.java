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
package io.github.camellazada.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.github.camellazada.catalog.LazadaCountry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The doctor examines what configures the application, wherever that stands. */
class DoctorConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void aFileHoldsASecret() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret7\n");

        assertThat(DoctorOptions.parse(Map.of("LAZADA_APP_SECRET_FILE", secret.toString())).appSecret()).isEqualTo("secret7");
        assertThat(DoctorOptions.parse(Map.of("CAMEL_COMPONENT_LAZADA_APP_SECRET", "secret8")).appSecret())
                .isEqualTo("secret8");
    }

    @ParameterizedTest
    @CsvSource({"camel.component.lazada.app-key=123456", "camel.component.lazada.appKey=123456",
            "camel.component.lazada.app-key={{env:KEY}}", "camel.component.lazada.app-key={{KEY}}",
            "camel.component.lazada.app-key=${KEY}", "camel.component.lazada.app-key=${NONE:123456}"})
    void thePropertiesOfAnApplicationAreRead(String line) throws Exception {
        Path properties = Files.writeString(folder.resolve("application.properties"), line + "\nother=1\n");

        assertThat(DoctorOptions.parse(Map.of("KEY", "123456"), "--properties=" + properties).appKey()).isEqualTo("123456");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThatThrownBy(() -> DoctorOptions.parse(Map.of(), "--properties=/no/such.properties"))
                .hasMessageContaining("/no/such.properties");
    }

    @Test
    void aKeyOfTheQuarkusProfileGoesBeforeThePlainOne() throws Exception {
        Path properties = Files.writeString(folder.resolve("application.properties"), """
                %prod.camel.component.lazada.app-key=123456
                camel.component.lazada.app-key=1
                %test.camel.component.lazada.app-key=2
                """);
        String option = "--properties=" + properties;

        assertThat(DoctorOptions.parse(Map.of(), option).appKey()).isEqualTo("123456");
        assertThat(DoctorOptions.parse(Map.of("QUARKUS_PROFILE", "test"), option).appKey()).isEqualTo("2");
        assertThat(DoctorOptions.parse(Map.of("QUARKUS_PROFILE", "stage"), option).appKey()).isEqualTo("1");
    }

    @Test
    void countryAndUrlsAreThoseOfTheApplicationUnlessTheCommandNamesOthers() throws Exception {
        Path properties = Files.writeString(folder.resolve("application.properties"), """
                gateway=http://localhost:1
                camel.component.lazada.country=my
                camel.component.lazada.server-url={{gateway}}
                camel.component.lazada.authServerUrl=http://localhost:2
                """);
        String file = "--properties=" + properties;

        DoctorOptions read = DoctorOptions.parse(Map.of(), file);
        DoctorOptions told = DoctorOptions.parse(Map.of(), file, "--country=TH", "--server-url=http://localhost:3",
                "--auth-server-url=http://localhost:4");

        assertThat(read).extracting(DoctorOptions::country, DoctorOptions::serverUrl, DoctorOptions::authServerUrl)
                .containsExactly(LazadaCountry.MY, "http://localhost:1", "http://localhost:2");
        assertThat(told).extracting(DoctorOptions::country, DoctorOptions::serverUrl, DoctorOptions::authServerUrl)
                .containsExactly(LazadaCountry.TH, "http://localhost:3", "http://localhost:4");
        assertThat(DoctorOptions.parse(Map.of("CAMEL_COMPONENT_LAZADA_COUNTRY", "VN"), file).country())
                .isEqualTo(LazadaCountry.VN);
    }

    @Test
    void aCountryThatIsNoneIsNamedWithItsPlaces() {
        assertThatThrownBy(() -> DoctorOptions.parse(Map.of("CAMEL_COMPONENT_LAZADA_COUNTRY", "XX")))
                .hasMessageContaining("'XX'").hasMessageContaining("--country")
                .hasMessageContaining("camel.component.lazada.country");
    }

    @ParameterizedTest
    @CsvSource({"--contry=SG,--country", "--pushUrl=x,--push-url", "country=SG,--country",
            "--authServerUrl=x,--auth-server-url"})
    void aMisspeltOptionIsToldTheNearestOne(String argument, String nearest) {
        assertThatThrownBy(() -> DoctorOptions.parse(Map.of(), argument)).hasMessageEndingWith("Is " + nearest + " meant?");
    }

    @Test
    void anOptionWithoutAValueIsToldHowToWriteIt() {
        assertThatThrownBy(() -> DoctorOptions.parse(Map.of(), "--country")).hasMessageContaining("--country=VALUE");
    }
}
