package minijira.plugin.module;

import java.util.Map;

/** A servlet below /plugins/servlet; urlPattern starts with a slash and may end in /*. */
public record ServletModule(
    String key, String urlPattern, Class<?> servletClass, Map<String, String> initParams) {}
