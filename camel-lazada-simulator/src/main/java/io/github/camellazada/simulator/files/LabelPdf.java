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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a PDF of the size of a shipping label, one page for each list of lines. */
public final class LabelPdf {
    private static final int WIDTH = 283;
    private static final int HEIGHT = 425;
    private static final int MARGIN = 20;
    private static final int LINE = 16;
    private static final int BAR_HEIGHT = 50;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private LabelPdf() {
    }

    /** The bytes of the file. */
    public static byte[] of(List<List<String>> pages) {
        return new LabelPdf().write(pages);
    }

    private byte[] write(List<List<String>> pages) {
        text("%PDF-1.4\n");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(4 + 2 * i).append(" 0 R ");
        }
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Count " + pages.size() + " /Kids [ " + kids + "] >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (int i = 0; i < pages.size(); i++) {
            object("<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 " + WIDTH + " " + HEIGHT
                    + " ] /Resources << /Font << /F1 3 0 R >> >> /Contents " + (5 + 2 * i) + " 0 R >>");
            String content = content(pages.get(i));
            object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        }
        int table = out.size();
        text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> text(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        text("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void object(String body) {
        offsets.add(out.size());
        text(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String content(List<String> lines) {
        StringBuilder content = new StringBuilder();
        int x = MARGIN;
        // bars of the first line's characters: they look like a bar code and are none
        for (char c : lines.get(0).toCharArray()) {
            int width = 1 + c % 3;
            content.append(x).append(' ').append(HEIGHT - MARGIN - BAR_HEIGHT).append(' ').append(width).append(' ')
                    .append(BAR_HEIGHT).append(" re f\n");
            x += width + 2;
        }
        content.append("BT /F1 11 Tf ").append(LINE).append(" TL ").append(MARGIN).append(' ')
                .append(HEIGHT - MARGIN - BAR_HEIGHT - LINE).append(" Td\n");
        lines.forEach(line -> content.append('(').append(escaped(line)).append(") Tj T*\n"));
        return content.append("ET").toString();
    }

    private static String escaped(String line) {
        return line.replaceAll("[^\\x20-\\x7e]", "?").replaceAll("([\\\\()])", "\\\\$1");
    }
}
