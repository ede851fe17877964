package minijira.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tab-separated table from the class path, one map a row. */
final class Table {
  private Table() {}

  static List<Map<String, String>> of(String name) {
    try (InputStream in = Table.class.getResourceAsStream("/minijira/demo/" + name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String[] head = lines.readLine().split("\t", -1);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine())
        rows.add(row(head, line.split("\t", -1)));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> row(String[] head, String[] cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < head.length; i++) row.put(head[i], i < cells.length ? cells[i] : "");
    return row;
  }
}
