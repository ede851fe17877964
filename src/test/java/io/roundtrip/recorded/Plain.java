package io.roundtrip.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of an answer what differs from run to run: times, days, numbers of rows, random tokens,
 * the address of the site. Order and names stay.
 */
final class Plain {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> ROWS = Set.of("id", "issueId", "contact", "bytes");

  /** How much the self-check looked at grows with the product. */
  private static final String GROWS = "lookedAt";

  /** What a merge left out comes in the order of a hash that differs from JVM to JVM. */
  private static final int LONG = 100;

  /** A version beyond this is the moment of a deed. */
  private static final long STAMP = 1_000_000_000_000L;

  /** What stands for what, in this order. */
  private static final Map<Pattern, String> PLACEHOLDERS = placeholders();

  private final Map<String, String> fields = new LinkedHashMap<>();

  private static Map<Pattern, String> placeholders() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?", "<site>");
    all.put("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d{4})", "<time>");
    all.put("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>");
    all.put("\\b[0-9a-f]{32}\\b", "<operation>");
    all.put("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC", "<time>");
    all.put("v[12]\\.[\\w.-]{20,}", "<token>");
    all.put("[0-9a-f]{40}_(lin|lout)", "<token>");
    all.put("sha256-[\\w+/=]{44}", "<hash>");
    all.put("rt\\.[a-z2-7]{52}@[\\w.-]+", "<message-id>");
    all.put("rt-thread\\.[a-z2-7]{52}@[\\w.-]+", "<thread>");
    all.put("[a-z2-7]{16}\\.list\\.[\\w.-]+", "<list>");
    all.put("/s/[0-9a-f]{16}-", "/s/<hash>-");
    all.put("\\d{1,2}/[A-Z][a-z]{2}/\\d\\d( \\d{1,2}:\\d\\d [AP]M)?", "<time>");
    all.put("\\d{1,2}\\.? [A-Z][a-zä]{2,8}\\.? 20\\d\\d", "<day>");
    all.put("\\d{1,2}\\.\\d{1,2}\\.20\\d\\d|\\b20\\d\\d-\\d\\d-\\d\\d\\b", "<day>");
    all.put("\\b1[0-9]{12}\\b", "<stamp>");
    all.put("<day>, \\d{1,2}:\\d\\d( [AP]M)?", "<minute>");
    all.put("· (today|yesterday|heute|gestern) ·", "· <day> ·");
    all.put("(?m)^(\\[There\\] .+) \\(\\d+\\)$", "$1 (<count>)");
    all.put("data-settled=(true|false)", "data-settled=<settled>");
    all.put("(?m)^Java: .+$", "Java: <java>");
    Map<Pattern, String> compiled = new LinkedHashMap<>();
    all.forEach((pattern, word) -> compiled.put(Pattern.compile(pattern), word));
    return compiled;
  }

  /** From now on this field's id is written as its name. */
  void field(String id, String name) {
    fields.put(id, name);
  }

  String text(String text) {
    String plain = text;
    for (Map.Entry<Pattern, String> each : PLACEHOLDERS.entrySet())
      plain = each.getKey().matcher(plain).replaceAll(each.getValue());
    for (Map.Entry<String, String> each : fields.entrySet())
      plain = plain.replace(each.getKey(), each.getValue());
    return plain;
  }

  /**
   * Pretty, in the order it came; a number of a row is #1 where it first stands, then #2; each name
   * counts for itself.
   */
  String json(JsonNode node) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    try {
      return JSON.writer(printer).writeValueAsString(plain(node, "", "", new HashMap<>()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode plain(JsonNode node, String name, String of, Map<String, List<String>> rows) {
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.fields()
          .forEachRemaining(
              e -> object.set(e.getKey(), plain(e.getValue(), e.getKey(), name, rows)));
      return object;
    }
    if (node.isArray() && numbers(node)) return TextNode.valueOf(node.toString());
    if (node.isArray()) {
      List<JsonNode> all = new ArrayList<>();
      node.forEach(each -> all.add(plain(each, name, of, rows)));
      return JsonNodeFactory.instance.arrayNode().addAll(all);
    }
    if (node.isIntegralNumber() && ROWS.contains(name))
      return row(node.asText(), rows.computeIfAbsent(of + "." + name, n -> new ArrayList<>()));
    if (name.equals("version") && node.asLong() > STAMP) return TextNode.valueOf("<stamp>");
    if (name.equals(GROWS)) return TextNode.valueOf("<count>");
    if (!node.isTextual()) return node;
    return name.equals("html")
        ? lines(Outline.of(node.asText(), this))
        : words(text(node.asText()));
  }

  /** Of numbers only, or of such arrays: one line. */
  private static boolean numbers(JsonNode array) {
    for (JsonNode each : array)
      if (!each.isNumber() && !(each.isArray() && numbers(each))) return false;
    return !array.isEmpty();
  }

  private static JsonNode row(String number, List<String> rows) {
    if (!rows.contains(number)) rows.add(number);
    return TextNode.valueOf("#" + (rows.indexOf(number) + 1));
  }

  private static JsonNode words(String text) {
    return text.indexOf('\n') >= 0 && text.length() > LONG ? lines(text) : TextNode.valueOf(text);
  }

  private static JsonNode lines(String text) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    text.lines().forEach(array::add);
    return array;
  }
}
