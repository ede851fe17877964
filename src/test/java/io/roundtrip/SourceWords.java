package io.roundtrip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that stand in our Java: constants of an enum, texts handed to a method. Found by the simple
 * name of the file, so that a class may move and a type may be hidden.
 */
final class SourceWords {
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** By simple name without ".java". */
  private final Map<String, String> files;

  SourceWords(Map<String, String> files) {
    this.files = files;
  }

  static SourceWords under(Path root) {
    try (Stream<Path> found = Files.walk(root)) {
      Map<String, String> files = new TreeMap<>();
      for (Path file : found.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        files.merge(name, withoutComments(Files.readString(file)), String::concat);
      }
      return new SourceWords(files);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String withoutComments(String code) {
    return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
  }

  /**
   * Texts in this argument of every call of the method in this file; of the constructor: "new X".
   */
  Set<String> in(String file, String method, int argument) {
    return said(List.of(code(file)), method, argument);
  }

  /** The same in all files. */
  Set<String> everywhere(String method, int argument) {
    return said(files.values(), method, argument);
  }

  /** Texts that this file hangs on its constant: {@code SAY + "title"}. */
  Set<String> behind(String file, String constant) {
    return found(file, Pattern.compile("\\b" + constant + "\\s*\\+\\s*\"([^\"]*)\""));
  }

  /** All texts of a file that look like words of ours. */
  Set<String> all(String file) {
    return found(file, Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\""));
  }

  /** Constants of an enum, written small. */
  Set<String> constants(String file, String name) {
    Matcher found = Pattern.compile("\\benum " + name + "\\b[^{]*\\{([^;}]*)").matcher(code(file));
    if (!found.find()) throw new AssertionError("no enum " + name + " in " + file);
    String bare = found.group(1).replaceAll("\\([^()]*\\)", "");
    return Stream.of(bare.split(","))
        .map(constant -> constant.strip().toLowerCase(java.util.Locale.ROOT))
        .filter(constant -> !constant.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String code(String file) {
    String code = files.get(file);
    if (code == null) throw new AssertionError("no file " + file + ".java");
    return code;
  }

  private Set<String> found(String file, Pattern pattern) {
    return pattern.matcher(code(file)).results().map(hit -> hit.group(1)).collect(sorted());
  }

  private static Set<String> said(Iterable<String> codes, String method, int argument) {
    Set<String> said = new TreeSet<>();
    Pattern call = Pattern.compile("(?<!\\w)" + Pattern.quote(method) + "\\(");
    for (String code : codes) {
      Matcher calls = call.matcher(code);
      while (calls.find()) {
        List<String> arguments = arguments(code, calls.end());
        if (argument < arguments.size()) said.addAll(texts(arguments.get(argument)));
      }
    }
    return said;
  }

  private static Set<String> texts(String argument) {
    return TEXT.matcher(argument)
        .results()
        .map(hit -> hit.group(1))
        .filter(text -> !text.isEmpty() && !text.startsWith(".") && !text.startsWith("roundtrip."))
        .collect(sorted());
  }

  private static java.util.stream.Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }

  /** What stands between the commas, up to the bracket that closes. */
  private static List<String> arguments(String code, int from) {
    List<String> arguments = new ArrayList<>();
    int begin = from;
    int depth = 0;
    for (int at = from; at < code.length(); at++) {
      char c = code.charAt(at);
      if (c == '"') at = endOfText(code, at);
      else if (c == '(') depth++;
      else if (c == ')' && depth-- == 0 || c == ',' && depth == 0) {
        arguments.add(code.substring(begin, at));
        begin = at + 1;
        if (c == ')') break;
      }
    }
    return arguments;
  }

  private static int endOfText(String code, int quote) {
    int at = quote + 1;
    while (code.charAt(at) != '"') at += code.charAt(at) == '\\' ? 2 : 1;
    return at;
  }
}
