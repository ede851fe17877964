package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import minijira.boot.Aui;
import minijira.boot.NodeSettings;
import minijira.node.Components;
import minijira.web.ContentTypes;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sheets, scripts and pictures. Those of AUI are its own if this node has them, or those of the
 * stand-in.
 */
final class Assets {
  private static final String REAL = "aui-" + Aui.VERSION + "/";
  private static final List<String> OF_AUI =
      List.of(
          "jquery/dist/jquery.min.js",
          "aui/dist/aui/aui-prototyping.css",
          "aui/dist/aui/aui-prototyping.js");
  private static final List<String> OF_STAND_IN =
      List.of("own/tokens.css", "own/aui.css", "own/icons.css", "own/aui.js");
  private static final List<String> OURS = List.of("screens.css", "host.js");

  private Assets() {}

  /** What every page has in its head. */
  static Html tags() {
    return Html.of(
        aui() == null
            ? Html.each(OF_STAND_IN, Assets::tag)
            : Html.each(OF_AUI, file -> tag(REAL + file)),
        Html.each(OURS, Assets::tag));
  }

  static Response answer(Request request) throws IOException {
    String file = request.path("file");
    if (file.contains("..")) throw Halt.notFound("There is no " + file + ".");
    Path aui = aui();
    return aui != null && file.startsWith(REAL)
        ? kept(aui.resolve(file.substring(REAL.length())))
        : ours(file);
  }

  private static Response kept(Path file) throws IOException {
    if (!Files.isRegularFile(file)) throw Halt.notFound("AUI has no " + file.getFileName() + ".");
    return Response.bytes(ContentTypes.of(file.toString()), Files.readAllBytes(file))
        .header("Cache-Control", "public, max-age=31536000, immutable");
  }

  private static Response ours(String file) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream("/minijira/static/" + file)) {
      if (in == null) throw Halt.notFound("There is no " + file + ".");
      return Response.bytes(ContentTypes.of(file), in.readAllBytes())
          .header("Cache-Control", "no-cache");
    }
  }

  private static Html tag(String file) {
    return file.endsWith(".js")
        ? el("script", attr("src", Urls.asset(file)))
        : el("link", attr("rel", "stylesheet"), attr("href", Urls.asset(file)));
  }

  private static @Nullable Path aui() {
    NodeSettings settings = Components.find(NodeSettings.class);
    return settings == null ? null : settings.aui();
  }
}
