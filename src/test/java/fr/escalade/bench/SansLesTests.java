package fr.escalade.bench;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the application's scan to what is shipped: tests share its packages and its class path. */
public final class SansLesTests extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader classe, MetadataReaderFactory fabrique) throws IOException {
        return classe.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof SansLesTests;
    }

    @Override
    public int hashCode() {
        return SansLesTests.class.hashCode();
    }
}
