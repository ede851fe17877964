package io.roundtrip.similarity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Issues and known duplicates, read from files of the evaluation format (tab separated, header row,
 * gzip or plain).
 */
record Tracker(List<Row> rows, List<Expected> queries) {
  /** The item's id is the row's place, oldest first. */
  record Row(String key, Item item, String type) {}

  /** A row, and the earlier rows that say the same. */
  record Expected(int row, List<Integer> relevant) {}

  static Tracker read(String issues, String qrels, int from) throws IOException {
    List<String[]> lines = new ArrayList<>();
    for (String file : issues.split(","))
      lines.addAll(
          table(
              Path.of(file.strip()),
              "id",
              "created",
              "project",
              "type",
              "components",
              "title",
              "body"));
    lines.sort(Comparator.comparing((String[] f) -> Instant.parse(f[1])).thenComparing(f -> f[0]));
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    Map<String, Long> projects = new HashMap<>();
    for (String[] f : lines) {
      if (places.putIfAbsent(f[0], rows.size()) != null) continue;
      long project = projects.computeIfAbsent(f[2], p -> projects.size() + 1L);
      List<String> components = Arrays.stream(f[4].split("\\|")).filter(c -> !c.isBlank()).toList();
      rows.add(
          new Row(
              f[0],
              new Item(rows.size(), project, Instant.parse(f[1]), f[5], f[6], components),
              f[3]));
    }
    return new Tracker(rows, queries(qrels, from, places));
  }

  private static List<Expected> queries(String qrels, int from, Map<String, Integer> places)
      throws IOException {
    Map<String, List<Integer>> relevant = new LinkedHashMap<>();
    for (String[] f : table(Path.of(qrels), "query_id", "relevant_id"))
      relevant.computeIfAbsent(f[0], q -> new ArrayList<>()).add(places.getOrDefault(f[1], -1));
    List<Expected> queries = new ArrayList<>();
    relevant.forEach(
        (q, all) -> {
          Integer row = places.get(q);
          if (row == null) return;
          List<Integer> earlier = all.stream().filter(r -> r >= 0 && r < row).toList();
          if (!earlier.isEmpty()) queries.add(new Expected(row, earlier));
        });
    return List.copyOf(queries.subList(Math.min(from, queries.size()), queries.size()));
  }

  private static List<String[]> table(Path file, String... columns) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      List<String> head = Arrays.asList(in.readLine().split("\t"));
      int[] at = Arrays.stream(columns).mapToInt(head::indexOf).toArray();
      List<String[]> rows = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] all = line.split("\t", -1);
        rows.add(
            Arrays.stream(at)
                .mapToObj(i -> i < 0 || i >= all.length ? "" : plain(all[i]))
                .toArray(String[]::new));
      }
      return rows;
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16);
    raw.mark(2);
    boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  private static String plain(String field) {
    if (field.indexOf('\\') < 0) return field;
    StringBuilder out = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c != '\\' || i + 1 == field.length()) {
        out.append(c);
        continue;
      }
      char d = field.charAt(++i);
      out.append(d == 'n' ? '\n' : d == 't' ? '\t' : d == 'r' ? '\r' : d);
    }
    return out.toString();
  }
}
