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
package io.github.camellazada.benchmarks.upload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.LazadaApi;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.upload.BlockUpload;
import io.github.camellazada.client.upload.MemoryUploadStore;
import io.github.camellazada.client.upload.UploadOptions;

/** How fast a video is uploaded in blocks, beside the HTTP client of the JDK that sends the same blocks one after the other. */
public final class UploadsSuite implements Suite {
    private static final int MEGA = 1_000_000;
    private static final int BLOCK = 3 * MEGA;
    private static final int WARM_UP = 2;
    private static final String RATE = "megabytes a second";

    @Override
    public String name() {
        return "uploads";
    }

    @Override
    public void measure(Settings settings, Measurements into) throws Exception {
        int megabytes = settings.pick(30, 100);
        into.note("A file of " + megabytes + " MB in blocks of 3 MB.");
        Path video = file(megabytes);
        try (UploadGateway gateway = new UploadGateway();
                LazadaApi lazada = LazopClient.builder().app("123456", "helloworld").seller("1001", LazadaCountry.SG)
                        .accessToken("token").serverUrl(gateway.url()).rateLimiting(false).build()) {
            BareUpload bare = new BareUpload(gateway.url(), BLOCK);
            BlockUpload blocks = new BlockUpload("video",
                    (operation, parameters) -> lazada.call(operation, parameters).thenApply(LazadaAnswer::payload),
                    UploadOptions.of("1001", new MemoryUploadStore()).blockBytes(BLOCK));
            for (int turn = 0; turn < WARM_UP + settings.pick(3, 7); turn++) {
                double bareRate = rate(gateway, video, () -> bare.upload(video));
                double rate = rate(gateway, video, () -> blocks
                        .upload(video, Map.of("title", "Mug", "coverUrl", "https://example.com/mug.png"))
                        .toCompletableFuture().join());
                if (turn >= WARM_UP) {
                    into.add("jdkClient", RATE, "", "", bareRate);
                    into.add("BlockUpload", RATE, "", "", rate);
                    into.add("BlockUpload", "in times of jdkClient", "", "", rate / bareRate);
                }
            }
        } finally {
            Files.delete(video);
        }
    }

    private static double rate(UploadGateway gateway, Path video, Upload upload) throws Exception {
        long before = gateway.received();
        long begun = System.nanoTime();
        upload.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        long bytes = Files.size(video);
        if (gateway.received() - before < bytes) {
            throw new IllegalStateException("The gateway has received " + (gateway.received() - before) + " bytes");
        }
        return bytes / seconds / MEGA;
    }

    private static Path file(int megabytes) throws Exception {
        Path video = Files.createTempFile("upload", ".mp4");
        byte[] mega = new byte[MEGA];
        new Random(7).nextBytes(mega);
        try (var out = Files.newOutputStream(video)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(mega);
            }
        }
        return video;
    }

    private interface Upload {
        void run() throws Exception;
    }
}
