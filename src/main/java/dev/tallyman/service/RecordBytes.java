package dev.tallyman.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Records as bytes and back, component by component: what one build keeps for itself, since the
/// bytes do not say which fields they hold. Decimals come back digit by digit, sets and maps in
/// their order, a text that occurs often is written once. What can be absent is any component.
final class RecordBytes {

  /// How values of one type are written and read.
  private interface Shape {
    void write(Object value, Writer to) throws IOException;

    Object read(Reader from) throws IOException;
  }

  private static final class Writer {
    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();

    private Writer(DataOutputStream out) {
      this.out = out;
    }

    private void value(Shape shape, @Nullable Object value) throws IOException {
      out.writeBoolean(value != null);
      if (value != null) {
        shape.write(value, this);
      }
    }

    private void text(String text) throws IOException {
      Integer known = texts.putIfAbsent(text, texts.size());
      number(known == null ? 0 : known + 1);
      if (known == null) {
        number(text.length());
        boolean latin = text.chars().allMatch(c -> c < 256);
        out.writeBoolean(latin);
        if (latin) {
          out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } else {
          // As they are: half of a surrogate pair, as in a hostile text, has no encoding.
          out.writeChars(text);
        }
      }
    }

    /// Small numbers in one byte.
    private void number(int number) throws IOException {
      int rest = number;
      while (rest > 127) {
        out.writeByte(rest & 127 | 128);
        rest >>>= 7;
      }
      out.writeByte(rest);
    }
  }

  private static final class Reader {
    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();

    private Reader(DataInputStream in) {
      this.in = in;
    }

    private @Nullable Object value(Shape shape) throws IOException {
      return in.readBoolean() ? shape.read(this) : null;
    }

    private String text() throws IOException {
      int known = number();
      if (known > 0) {
        return texts.get(known - 1);
      }
      int length = number();
      boolean latin = in.readBoolean();
      byte[] bytes = in.readNBytes(latin ? length : 2 * length);
      String text =
          latin
              ? new String(bytes, StandardCharsets.ISO_8859_1)
              : ByteBuffer.wrap(bytes).asCharBuffer().toString();
      texts.add(text);
      return text;
    }

    private int number() throws IOException {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        int part = in.readUnsignedByte();
        number |= (part & 127) << shift;
        if (part < 128) {
          return number;
        }
      }
    }
  }

  private static final Map<Type, Shape> SHAPES = new ConcurrentHashMap<>();

  private RecordBytes() {}

  static byte[] write(Record value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new Writer(new DataOutputStream(bytes)).value(shape(value.getClass()), value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static <T extends Record> T read(Class<T> type, byte[] bytes) {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      return type.cast(new Reader(in).value(shape(type)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shape shape(Type type) {
    Shape known = SHAPES.get(type);
    if (known == null) {
      // Not computed inside of the map: one shape asks for others.
      known = newShape(type);
      SHAPES.put(type, known);
    }
    return known;
  }

  private static Shape newShape(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] parts = generic.getActualTypeArguments();
      Class<?> raw = (Class<?>) generic.getRawType();
      return raw == Map.class
          ? new MapShape(shape(parts[0]), shape(parts[1]))
          : new CollectionShape(shape(parts[0]), raw == Set.class);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return new RecordShape(plain);
    }
    return plain.isEnum() ? named(plain.getEnumConstants()) : scalar(plain);
  }

  private static Shape scalar(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> of((value, to) -> to.text((String) value), Reader::text);
      case "int", "Integer" ->
          of((value, to) -> to.out.writeInt((Integer) value), from -> from.in.readInt());
      case "Long" -> of((value, to) -> to.out.writeLong((Long) value), from -> from.in.readLong());
      case "boolean" ->
          of((value, to) -> to.out.writeBoolean((Boolean) value), from -> from.in.readBoolean());
      case "BigDecimal" ->
          of((value, to) -> to.text(value.toString()), from -> new BigDecimal(from.text()));
      case "Instant" ->
          of((value, to) -> to.text(value.toString()), from -> Instant.parse(from.text()));
      default -> throw new IllegalArgumentException("no way to write a " + type);
    };
  }

  private interface Writing {
    void write(Object value, Writer to) throws IOException;
  }

  private interface Reading {
    Object read(Reader from) throws IOException;
  }

  private static Shape of(Writing writing, Reading reading) {
    return new Shape() {
      @Override
      public void write(Object value, Writer to) throws IOException {
        writing.write(value, to);
      }

      @Override
      public Object read(Reader from) throws IOException {
        return reading.read(from);
      }
    };
  }

  private static Shape named(Object[] constants) {
    Map<String, Object> byName = new HashMap<>();
    for (Object constant : constants) {
      byName.put(((Enum<?>) constant).name(), constant);
    }
    return of(
        (value, to) -> to.text(((Enum<?>) value).name()),
        from -> Objects.requireNonNull(byName.get(from.text())));
  }

  private record CollectionShape(Shape part, boolean isSet) implements Shape {
    @Override
    public void write(Object value, Writer to) throws IOException {
      Collection<?> parts = (Collection<?>) value;
      to.number(parts.size());
      for (Object each : parts) {
        to.value(part, each);
      }
    }

    @Override
    public Object read(Reader from) throws IOException {
      int size = from.number();
      Collection<@Nullable Object> parts =
          isSet ? LinkedHashSet.newLinkedHashSet(size) : new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        parts.add(from.value(part));
      }
      return isSet
          ? Collections.unmodifiableSet((Set<?>) parts)
          : Collections.unmodifiableList((List<?>) parts);
    }
  }

  private record MapShape(Shape key, Shape value) implements Shape {
    @Override
    public void write(Object map, Writer to) throws IOException {
      to.number(((Map<?, ?>) map).size());
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
        to.value(key, entry.getKey());
        to.value(value, entry.getValue());
      }
    }

    @Override
    public Object read(Reader from) throws IOException {
      int size = from.number();
      Map<@Nullable Object, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(size);
      for (int i = 0; i < size; i++) {
        map.put(from.value(key), from.value(value));
      }
      return Collections.unmodifiableMap(map);
    }
  }

  /// A record by its components, made anew by its constructor.
  private static final class RecordShape implements Shape {

    private final MethodHandle constructor;
    private final MethodHandle[] components;
    private final Shape[] shapes;

    private RecordShape(Class<?> type) {
      RecordComponent[] all = type.getRecordComponents();
      Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        Constructor<?> made = type.getDeclaredConstructor(types);
        made.setAccessible(true);
        constructor =
            MethodHandles.lookup()
                .unreflectConstructor(made)
                .asSpreader(Object[].class, all.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
        components = new MethodHandle[all.length];
        for (int i = 0; i < all.length; i++) {
          Method accessor = all[i].getAccessor();
          accessor.setAccessible(true);
          components[i] =
              MethodHandles.lookup()
                  .unreflect(accessor)
                  .asType(MethodType.methodType(Object.class, Object.class));
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("no record to be made: " + type, e);
      }
      shapes =
          Arrays.stream(all)
              .map(component -> shape(component.getGenericType()))
              .toArray(Shape[]::new);
    }

    @Override
    public void write(Object value, Writer to) throws IOException {
      for (int i = 0; i < shapes.length; i++) {
        to.value(shapes[i], component(i, value));
      }
    }

    private @Nullable Object component(int i, Object value) {
      try {
        return components[i].invokeExact(value);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Object read(Reader from) throws IOException {
      Object[] parts = new Object[shapes.length];
      for (int i = 0; i < shapes.length; i++) {
        parts[i] = from.value(shapes[i]);
      }
      try {
        return constructor.invokeExact(parts);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
