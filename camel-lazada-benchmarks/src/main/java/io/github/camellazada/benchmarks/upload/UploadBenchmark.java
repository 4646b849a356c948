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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.LazadaApi;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.upload.BlockUpload;
import io.github.camellazada.client.upload.MemoryUploadStore;
import io.github.camellazada.client.upload.UploadOptions;

/**
 * Measures how fast a video is uploaded in blocks, beside the HTTP client of the JDK that sends the same blocks of the same file one
 * after the other, in turns. Arguments: turns (7) and megabytes of the file (100). The ratio of one run counts; figures of two
 * machines do not compare.
 */
public final class UploadBenchmark {
    private static final int MEGA = 1_000_000;
    private static final int BLOCK = 3 * MEGA;
    private static final int WARM_UP = 2;

    private UploadBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int megabytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        Path video = file(megabytes);
        try (UploadGateway gateway = new UploadGateway();
                LazadaApi lazada = LazopClient.builder().app("123456", "helloworld").seller("1001", LazadaCountry.SG)
                        .accessToken("token").serverUrl(gateway.url()).rateLimiting(false).build()) {
            BareUpload bare = new BareUpload(gateway.url(), BLOCK);
            BlockUpload blocks = new BlockUpload("video",
                    (operation, parameters) -> lazada.call(operation, parameters).thenApply(LazadaAnswer::payload),
                    UploadOptions.of("1001", new MemoryUploadStore()).blockBytes(BLOCK));
            List<Double> bareRates = new ArrayList<>();
            List<Double> rates = new ArrayList<>();
            for (int turn = 0; turn < WARM_UP + turns; turn++) {
                double bareRate = rate(gateway, video, () -> bare.upload(video));
                double rate = rate(gateway, video, () -> blocks
                        .upload(video, Map.of("title", "Mug", "coverUrl", "https://example.com/mug.png"))
                        .toCompletableFuture().join());
                if (turn >= WARM_UP) {
                    bareRates.add(bareRate);
                    rates.add(rate);
                }
            }
            System.out.printf("Java %s, %d processors, a file of %d MB in blocks of %d MB, %d turns after %d, medians%n",
                    Runtime.version(), Runtime.getRuntime().availableProcessors(), megabytes, BLOCK / MEGA, turns, WARM_UP);
            System.out.printf("bare client %.0f MB/s, BlockUpload %.0f MB/s, ratio %.2f%n", median(bareRates), median(rates),
                    median(rates) / median(bareRates));
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

    private static double median(List<Double> rates) {
        Collections.sort(rates);
        return rates.get(rates.size() / 2);
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
