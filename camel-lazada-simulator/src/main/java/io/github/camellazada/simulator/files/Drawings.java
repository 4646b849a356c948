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
package io.github.camellazada.simulator.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.imageio.ImageIO;

/** Draws files from their path alone, so that the same URL always shows the same. */
final class Drawings {
    private static final int SIDE = 320;
    private static final int SQUARES = 8;
    private static final Map<String, String> TYPES = Map.of("png", "image/png", "jpg", "image/jpeg", "mp4", "video/mp4", "pdf",
            "application/pdf", "html", "text/html;charset=UTF-8");

    private Drawings() {
    }

    static String type(String ending) {
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    /** The file, or {@code null} where nothing can be drawn. */
    static byte[] draw(String path, String ending) {
        return switch (ending) {
            case "png" -> picture(path, "png");
            case "jpg" -> picture(path, "jpg");
            case "mp4" -> video();
            case "html" -> ("<!doctype html><title>Lazada simulator</title><p>Page of the simulator: " + path + "</p>")
                    .getBytes(StandardCharsets.UTF_8);
            default -> null;
        };
    }

    /** A symmetrical pattern of squares; no text, which would need fonts that a server may lack. */
    private static byte[] picture(String path, String format) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        int seed = path.hashCode() * 0x9E3779B1;
        int color = Color.HSBtoRGB((seed & 0xff) / 255f, 0.6f, 0.7f);
        int square = SIDE / SQUARES;
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                int column = Math.min(x / square, SQUARES - 1 - x / square);
                boolean filled = (seed >>> (column + y / square * SQUARES / 2) % Integer.SIZE & 1) == 1;
                picture.setRGB(x, y, filled ? color : 0xf2f2f2);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture cannot be written as " + format, e);
        }
        return out.toByteArray();
    }

    /** An MP4 container that holds no track: a player opens it and shows nothing. */
    private static byte[] video() {
        ByteBuffer file = ByteBuffer.allocate(140);
        file.putInt(24).put(ascii("ftypisom")).putInt(0x200).put(ascii("isommp41"));
        file.putInt(116).put(ascii("moov")).putInt(108).put(ascii("mvhd")).putInt(0).putInt(0).putInt(0).putInt(1_000).putInt(0)
                .putInt(0x10000).putShort((short) 0x100).putShort((short) 0).putLong(0);
        for (int cell : new int[]{0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000}) {
            file.putInt(cell);
        }
        file.position(136);
        return file.putInt(1).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
