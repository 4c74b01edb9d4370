package fr.escalade.api;

import fr.escalade.partage.Refus;
import fr.escalade.processus.Procedures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/procedures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Procédures", description = "Les procédures publiées et leurs versions.")
class ProceduresApi {

    private final Procedures procedures;

    ProceduresApi(Procedures procedures) {
        this.procedures = procedures;
    }

    @GetMapping
    @Operation(summary = "Lister les procédures", description = "La version en vigueur de chacune.")
    Liste<VueVersion> publiees(@Valid @ParameterObject Pagination page) {
        return page.couper(procedures.publiees().stream().map(VueVersion::de).toList());
    }

    @GetMapping("/{cle}/versions")
    @Operation(summary = "Lister les versions d'une procédure", description = "Toutes celles qui ont été publiées.")
    Liste<VueVersion> versions(@PathVariable String cle, @Valid @ParameterObject Pagination page) {
        List<VueVersion> versions =
                procedures.versions(cle).stream().map(VueVersion::de).toList();
        if (versions.isEmpty()) {
            throw Refus.introuvable("La procédure", cle);
        }
        return page.couper(versions);
    }
}
