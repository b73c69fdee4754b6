package dev.tallyman.extract.rule;
import dev.tallyman.extract.*;
import java.util.List;
public final class Modalities implements Reading { public String name(){return "modalities";} public void read(Passages p, List<Draft> d){} }
