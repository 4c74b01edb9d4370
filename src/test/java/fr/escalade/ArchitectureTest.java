package fr.escalade;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The plan of the house, held against the code. */
@AnalyzeClasses(packages = "fr.escalade", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void chaquePieceNUtiliseQueCellesQuElleNomme() {
        ApplicationModules.of(EscaladeApplication.class).verify();
    }

    @ArchTest
    static final ArchRule seulProcessusConnaitLeMoteur = noClasses()
            .that()
            .resideOutsideOfPackage("fr.escalade.processus..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the domain must outlive the engine: facts leave as rows, steps come in as calls");

    @ArchTest
    static final ArchRule seulCourrierConnaitLePdf = noClasses()
            .that()
            .resideOutsideOfPackage("fr.escalade.courrier..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..")
            .because("letters are printed and proven in one room");

    @ArchTest
    static final ArchRule seulsCourrierEtReceptionConnaissentLeCourriel = noClasses()
            .that()
            .resideOutsideOfPackages("fr.escalade.courrier..", "fr.escalade.reception..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
            .because("what leaves is written in one room and what comes in is read in another, that trusts none of it");

    @ArchTest
    static final ArchRule seuleImportationConnaitLesFormats = noClasses()
            .that()
            .resideOutsideOfPackage("fr.escalade.importation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mustangproject..", "org.apache.commons.csv..")
            .because("a format's quirks stay where the format is read");

    @ArchTest
    static final ArchRule uneSeuleHorloge = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("fr.escalade.partage.Horloge")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("one clock moves the engine and the domain, or dated stories would lie");
}
