// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/demo_company.hpp"

namespace erp::company::demo {

namespace {

enum unit_key { board = 1, sales, north, south, west, marketing, service, office };
enum group_key { administrators = 1, managers, sales_people, service_people };

}  // namespace

void add_staff(demo_company& company) {
  company.units = {{board, "Zarząd", std::nullopt}, {sales, "Dział Sprzedaży", board},
                   {north, "Region Północ", sales}, {south, "Region Południe", sales},
                   {west, "Region Zachód", sales},  {marketing, "Marketing", board},
                   {service, "Serwis", board},      {office, "Biuro", board}};
  company.employees = {{1, "Elżbieta", "Zawadzka", "Prezes zarządu", board},
                       {2, "Jan", "Nowak", "Dyrektor sprzedaży", sales},
                       {3, "Anna", "Kowalska", "Kierowniczka regionu", north},
                       {4, "Piotr", "Wiśniewski", "Przedstawiciel handlowy", north},
                       {5, "Katarzyna", "Wójcik", "Kierowniczka regionu", south},
                       {6, "Tomasz", "Lewandowski", "Przedstawiciel handlowy", south},
                       {7, "Michał", "Zieliński", "Kierownik regionu", west},
                       {8, "Magdalena", "Kamińska", "Przedstawicielka handlowa", west},
                       {9, "Agnieszka", "Dąbrowska", "Kierowniczka marketingu", marketing},
                       {10, "Krzysztof", "Szymański", "Kierownik serwisu", service},
                       {11, "Paweł", "Woźniak", "Koordynator serwisu", service},
                       {12, "Ewa", "Jankowska", "Kierowniczka biura", office}};
  company.groups = {{administrators, "Administratorzy"},
                    {managers, "Kierownicy"},
                    {sales_people, "Handlowcy"},
                    {service_people, "Serwis"}};
  company.operators = {
      {1, "zawadzka", "Elżbieta Zawadzka", 1, "pl", {managers}},
      {2, "nowak", "Jan Nowak", 2, "pl", {managers, sales_people}},
      {3, "kowalska", "Anna Kowalska", 3, "pl", {managers, sales_people}},
      {4, "wisniewski", "Piotr Wiśniewski", 4, "pl", {sales_people}},
      {5, "wojcik", "Katarzyna Wójcik", 5, "pl", {managers, sales_people}},
      {6, "lewandowski", "Tomasz Lewandowski", 6, "pl", {sales_people}},
      {7, "zielinski", "Michał Zieliński", 7, "pl", {managers, sales_people}},
      {8, "kaminska", "Magdalena Kamińska", 8, "pl", {sales_people}},
      {9, "dabrowska", "Agnieszka Dąbrowska", 9, "en", {managers}},
      {10, "szymanski", "Krzysztof Szymański", 10, "pl", {managers, service_people}},
      {11, "wozniak", "Paweł Woźniak", 11, "pl", {service_people}},
      {12, "jankowska", "Ewa Jankowska", 12, "pl", {administrators}},
      {13, "magazyn", "Magazyn", std::nullopt, "pl", {service_people}}};
  company.currencies = {{"PLN", "złoty polski"}, {"EUR", "euro"}, {"USD", "dolar amerykański"}};
}

}  // namespace erp::company::demo
