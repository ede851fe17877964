package io.roundtrip.similarity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Issues and known duplicates, read from files of the evaluation format (tab separated, header row,
 * gzip or plain).
 *
 * @param rows oldest first
 * @param queries ascending by row; with the ones that are skipped: what they say is known later
 * @param notes what was left out, one line each
 */
record Tracker(List<Row> rows, List<Expected> queries, List<String> notes) {
  /** The item's id is the row's place. */
  record Row(String key, Item item, String type) {}

  /** A row, and the earlier rows that say the same. */
  record Expected(int row, List<Integer> relevant, boolean skipped) {}

  /**
   * Several files of issues are joined and sorted by created, id; one is taken as it is. The first
   * so many queries, in the order of the file, are skipped.
   */
  static Tracker read(String issues, String qrels, int from) throws IOException {
    List<String> notes = new ArrayList<>();
    List<Row> rows = rows(issues, notes);
    return new Tracker(rows, queries(qrels, from, rows, notes), List.copyOf(notes));
  }

  /** Without known duplicates. */
  static Tracker read(String issues) throws IOException {
    List<String> notes = new ArrayList<>();
    List<Row> rows = rows(issues, notes);
    return new Tracker(rows, List.of(), List.copyOf(notes));
  }

  long asked() {
    return queries.stream().filter(q -> !q.skipped()).count();
  }

  private static List<Row> rows(String issues, List<String> notes) throws IOException {
    List<Table.Line> lines = new ArrayList<>();
    String[] files = issues.split(",");
    for (String file : files) lines.addAll(Table.read("issues", file.strip(), "id", "created"));
    if (files.length > 1)
      lines.sort(
          Comparator.comparing((Table.Line line) -> line.time("created"))
              .thenComparing(line -> line.get("id")));
    List<Row> rows = new ArrayList<>();
    Map<String, Long> projects = new HashMap<>();
    TreeSet<String> ids = new TreeSet<>();
    int twice = 0;
    for (Table.Line line : lines) {
      if (ids.add(line.get("id"))) rows.add(row(line, rows.size(), projects));
      else twice++;
    }
    if (rows.isEmpty()) throw new IllegalArgumentException("-Dissues=" + issues + ": no issues");
    if (twice > 0) notes.add(twice + " issues left out: their id had come before");
    return rows;
  }

  private static Row row(Table.Line line, int place, Map<String, Long> projects) {
    long project = projects.computeIfAbsent(line.get("project"), p -> projects.size() + 1L);
    List<String> components =
        Arrays.stream(line.get("components").split("\\|")).filter(c -> !c.isBlank()).toList();
    return new Row(
        line.get("id"),
        new Item(
            place, project, line.time("created"), line.get("title"), line.get("body"), components),
        line.get("type"));
  }

  private static List<Expected> queries(String qrels, int from, List<Row> rows, List<String> notes)
      throws IOException {
    Map<String, Integer> places = new HashMap<>();
    for (Row row : rows) places.put(row.key(), places.size());
    Map<String, List<String>> relevant = new LinkedHashMap<>();
    for (Table.Line line : Table.read("qrels", qrels, "query_id", "relevant_id"))
      relevant
          .computeIfAbsent(line.get("query_id"), q -> new ArrayList<>())
          .add(line.get("relevant_id"));
    List<Expected> queries = new ArrayList<>();
    int[] left = new int[2];
    int number = 0;
    for (Map.Entry<String, List<String>> query : relevant.entrySet()) {
      boolean skipped = number++ < from;
      int row = places.getOrDefault(query.getKey(), -1);
      List<Integer> earlier =
          query.getValue().stream()
              .map(r -> places.getOrDefault(r, Integer.MAX_VALUE))
              .filter(r -> r < row)
              .distinct()
              .toList();
      if (row < 0) left[0]++;
      else if (earlier.isEmpty()) left[1]++;
      else queries.add(new Expected(row, earlier, skipped));
    }
    if (left[0] > 0) notes.add(left[0] + " questions left out: no such issue");
    if (left[1] > 0) notes.add(left[1] + " questions left out: no earlier issue of their group");
    queries.sort(Comparator.comparingInt(Expected::row));
    if (queries.stream().allMatch(Expected::skipped))
      throw new IllegalArgumentException(
          "-Dqrels="
              + qrels
              + ": none of its "
              + relevant.size()
              + " questions is left to be asked"
              + (from > 0 ? " after -Dfrom=" + from : " about these issues"));
    return List.copyOf(queries);
  }
}
