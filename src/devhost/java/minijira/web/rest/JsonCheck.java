package minijira.web.rest;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.impl.UnsupportedTypeDeserializer;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.ser.impl.UnsupportedTypeSerializer;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** What the methods of a resource say they take and give, tried on the platform's JSON. */
final class JsonCheck {
  private static final List<Class<?>> NOT_JSON =
      List.of(
          void.class,
          String.class,
          byte[].class,
          Response.class,
          StreamingOutput.class,
          InputStream.class,
          Reader.class,
          File.class,
          Form.class,
          MultivaluedMap.class);
  private static final ObjectMapper MAPPER = PlainJson.MAPPER;

  /** Takes what is wrong. */
  interface Finding {
    void add(Class<?> resource, String message, String fix);
  }

  private final Class<?> resource;
  private final Finding finding;
  private final Set<JavaType> seen = new HashSet<>();

  JsonCheck(Class<?> resource, Finding finding) {
    this.resource = resource;
    this.finding = finding;
  }

  void check() {
    for (Method method : resource.getMethods()) {
      if (!answersRequests(method)) continue;
      if (isJson(method.getReturnType()))
        write(type(method.getGenericReturnType()), method.getName() + " returns");
      seen.clear();
      for (Parameter parameter : method.getParameters())
        if (isBody(parameter) && isJson(parameter.getType()))
          read(type(parameter.getParameterizedType()), method.getName() + " takes");
      seen.clear();
    }
  }

  private void write(JavaType type, String how) {
    if (type.hasContentType()) {
      write(type.getContentType(), how);
      return;
    }
    if (type.isJavaLangObject() || !seen.add(type)) return;
    try {
      SerializerProvider provider = MAPPER.getSerializerProviderInstance();
      JsonSerializer<?> serializer = provider.findValueSerializer(type);
      if (serializer instanceof UnsupportedTypeSerializer) unsupported(type, how);
      else if (provider.isUnknownTypeSerializer(serializer) && !type.isAbstract())
        problem(how, type, "has no property to write", "give it getters or @JsonProperty.");
      else if (isOurs(type))
        for (BeanPropertyDefinition part :
            MAPPER.getSerializationConfig().introspect(type).findProperties())
          if (part.couldSerialize()) write(part.getPrimaryType(), how + " " + part.getName());
    } catch (JsonMappingException | IllegalArgumentException failed) {
      problem(how, type, "cannot be written: " + failed.getMessage(), "give it a plain shape.");
    }
  }

  private void read(JavaType type, String how) {
    if (type.hasContentType()) {
      read(type.getContentType(), how);
      return;
    }
    if (type.isJavaLangObject() || !seen.add(type)) return;
    try {
      DeserializationContext context =
          ((DefaultDeserializationContext) MAPPER.getDeserializationContext())
              .createDummyInstance(MAPPER.getDeserializationConfig());
      JsonDeserializer<?> reader = context.findRootValueDeserializer(type);
      if (reader instanceof UnsupportedTypeDeserializer) unsupported(type, how);
      else if (reader instanceof BeanDeserializerBase bean) readBean(bean, type, how);
      else if (type.isAbstract() && isOurs(type))
        problem(how, type, "is abstract", "take a class that can be made.");
    } catch (JsonMappingException | IllegalArgumentException failed) {
      problem(how, type, "cannot be read: " + failed.getMessage(), "give it a plain shape.");
    }
  }

  private void readBean(BeanDeserializerBase bean, JavaType type, String how) {
    if (!bean.getValueInstantiator().canInstantiate())
      problem(
          how,
          type,
          "has no constructor that JSON can call",
          "give it one without parameters, or @JsonCreator with @JsonProperty on each parameter.");
    Iterator<SettableBeanProperty> parts = bean.properties();
    while (parts.hasNext()) {
      SettableBeanProperty part = parts.next();
      read(part.getType(), how + " " + part.getName());
    }
    Iterator<SettableBeanProperty> made = bean.creatorProperties();
    while (made.hasNext()) {
      SettableBeanProperty part = made.next();
      read(part.getType(), how + " " + part.getName());
    }
  }

  private void unsupported(JavaType type, String how) {
    problem(
        how,
        type,
        "is not bound: REST v2 has no Jackson module for it",
        "write it as text or number.");
  }

  private void problem(String how, JavaType type, String what, String fix) {
    finding.add(
        resource, how + " " + type.getRawClass().getTypeName() + ", which " + what + ".", fix);
  }

  private boolean isOurs(JavaType type) {
    return type.getRawClass().getClassLoader() == resource.getClassLoader();
  }

  private static JavaType type(java.lang.reflect.Type type) {
    return MAPPER.constructType(type);
  }

  static boolean answersRequests(AnnotatedElement method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static boolean isBody(Parameter parameter) {
    for (Annotation one : parameter.getAnnotations())
      if (one.annotationType().getPackageName().startsWith("jakarta.ws.rs")) return false;
    return true;
  }

  private static boolean isJson(Class<?> type) {
    return NOT_JSON.stream().noneMatch(other -> other.isAssignableFrom(type));
  }
}
