"""Longer reckonings of work, shops, farms, clubs, households and trips, in three to five steps, as wordings of ``told`` in the form of ``sayings``."""

from __future__ import annotations

WORDINGS = """
{N} rents a stall for {a} dollars and buys [flour and butter|wool|wood] for {b} dollars. On Saturday {he} sells {c} [pieces|items] at {d} dollars each. What profit does {he} make? | a+b; c*d; $2-$1
school cafe today: {a} coffees at {b} dollars, {c} slices of cake at {d} dollars. the stuff for it was {e} dollars. what did we make after costs | a*b; c*d; $1+$2; $3-e
How much does {N} keep of a week's fares if {he} takes {a} dollars on each of {b=4/5/6} days and pays {c} dollars for fuel and {d} dollars for washing the taxi that week? | a*b; $1-c; $2-d
{N} buys {a} [old|second-hand] [1#bikes|pianos|scooters|prams], each for {b} dollars, and spends {c} dollars on repairs to each one. {He} gets {d} dollars for every [1#bike|piano|scooter|pram]. What does {he} gain on the whole lot? | b+c; d-$1; $2*a
A [potter|glassblower] makes {a} bowls, but {b} of them crack. The good ones sell for {c} dollars each. Material and firing cost {d} dollars. What is left as earnings? | a-b; $1*c; $2-d
The ice-cream van took {a} dollars on Monday, {b} dollars less on Tuesday, and on Wednesday twice as much as on Tuesday. Milk and petrol for the three days cost {c} dollars. What was earned in these days? | a-b; $1*2; a+$1; $3+$2; $4-c
got {a} kg of [cherries|plums|strawberries] off the farmer for {b} dollars a kilo. {c} kg went bad, sold the rest for {d} dollars a kilo. did ok i think, whats my profit | a*b; a-c; $2*d; $3-$1
A calendar costs {b} dollars to print and sells for {c} dollars. The [photographer|club|printer] sells {a} of them, but has also paid {d} dollars for the design. Find the profit. | c-b; $1*a; $2-d
The [1#choir|brass band|orchestra] sells {a} seats for its concert at {b} dollars each and drinks for {c} dollars in all. The hall costs {d} dollars, the posters {e} dollars. How much goes to the [1#choir|brass band|orchestra] in the end? | a*b; $1+c; $2-d; $3-e
{N}'s food truck takes {a} dollars on a dry day and {b} dollars on a wet one. Last week it was dry on {c=3/4} days and wet on {d=2/3}. The pitch cost {e} dollars for the whole week. How much did {he} have after paying for it? | a*c; b*d; $1+$2; $3-e
A kiosk buys {c} papers every morning for {a} cents each and sells them for {b} cents each. Today {d} were not sold, and they cannot be given back. How many cents did the kiosk earn on papers today? | c-d; $1*b; c*a; $2-$3
It's {a} dollars for a cup of [lemonade|iced tea] at {N}'s stand. {He} sells {b} cups on Saturday and {c} on Sunday, and the sugar and lemons cost {d} dollars. How much is left over from the weekend? | b+c; $1*a; $2-d
A table at the craft fair costs {a} dollars, and {N} earns {b} dollars on each [scarf|mug|wreath] {he} sells there. What is the smallest number {he} must sell to go home with at least {c} dollars after paying for the table? | a+c; $1>b
Putting on the [play|show|musical] cost {a} dollars. {b} tickets were sold at {c} dollars and {d} programmes at {e} dollars. How big was the loss? | b*c; d*e; $1+$2; a-$3
Feed for the [hens|ducks] is {a} dollars a week. Every week {N} sells {b} boxes of eggs at {c} dollars a box. What do the birds earn {him} in {d} weeks? | b*c; $1-a; $2*d
A baker makes {a} loaves every day. One costs {b} dollars to make and sells for {c} dollars, and none is ever left. He bakes six days a week and the rent is {d} dollars a week. What does he earn in a week? | c-b; $1*a; $2*6; $3-d
plain shirts {a} dollars each, print on top {b} dollars each. we order {c}, sell them for {d} dollars each but are stuck with {e} at the end. how much up are we | a+b; $1*c; c-e; $3*d; $4-$2
{N} mows {b} lawns a week and gets {a} dollars for every one. Petrol costs {c} dollars a week. After {d} weeks {he} pays {e} dollars for a new blade. What has {he} earned by then? | a*b; $1-c; $2*d; $3-e
Each of {a} hives gave {b} kg of honey. The beekeeper keeps {c} kg for the family and sells the rest at {d} dollars a kilo. Jars and labels cost {e} dollars. What does the honey earn? | a*b; $1-c; $2*d; $3-e
Of the {a} dollars that the school fair took, {b} dollars went on prizes and {c} dollars on food. Half of what was left was given to the library; the other half was shared equally by {d=2/3/4/5} clubs. What did one club get? | a-b; $1-c; $2/2; $3/d
[hairdresser here|i do hair]: {a} cuts at {b} dollars and {c} colourings at {d} dollars today, chair rent {e} dollars. whats mine to keep | a*b; c*d; $1+$2; $3-e
A farm shop sold cheese for {a} dollars and milk for {b} dollars in the first week. In the second week it took {c} dollars more than in the first. What did it take in the two weeks? | a+b; $1+c; $1+$2
The takings of a [bookshop|toy shop|shoe shop] from Monday to Friday were {a} dollars a day, and on Saturday they were {b} dollars. Wages came to {c} dollars and rent to {d} dollars. How much remained? | a*5; $1+b; $2-c; $3-d
{N} paints portraits for {a} dollars each. A canvas costs {b} dollars and {he} uses {c} dollars' worth of paint for a picture. How much does {he} make on {d} portraits? | a-b; $1-c; $2*d
What must {N} charge for each of {a} [birdhouses|stools|trays] if the wood costs {b} dollars, the paint costs {c} dollars, and {he} wants {d} dollars of profit from them all? | b+c; $1+d; $2/a
A dealer pays {a} dollars for a lot of {b} lamps. He sells {c} of them for {d} dollars each and gives the others away. How big is his profit, if he spent {e} dollars on the advert? | c*d; $1-a; $2-e
{N} gets {p=12/14/15/16/18/20} dollars an hour and {q=21/22/24/25/27/30} dollars for an hour of overtime. In one week {he} works {a=35/36/38/40} normal hours and {b=2/3/4/5/6/7/8} hours of overtime. What is the pay for that week? | p*a; q*b; $1+$2
my first {a=35/36/38/40} hours are {p=11/12/13/14/15/16/18/20} dollars an hour, after that every hour is {b=3/4/5/6/8} dollars better. did {c=41/42/44/45/46/48/50} hours this week.. what should be on my payslip | a*p; p+b; c-a; $2*$3; $1+$4
On weekdays the cafe pays {p=10/11/12/13/14/15} dollars an hour and on Sundays twice as much. {N} worked {a=3/4/5/6/7/8} hours on Friday, {b=3/4/5/6/7} hours on Sunday, and was given {c} dollars in tips. How much did {he} take home? | p*a; p*2; $2*b; $1+$3; $4+c
The tips of the evening, {a} dollars, are shared equally by {b=2/3/4/5/6} waiters. {N} is one of them and besides that is paid {p=9/10/11/12/13/15} dollars an hour for {c=4/5/6/7/8} hours. What does {he} earn that evening? | a/b; p*c; $1+$2
{N} has a fixed wage of {p=1400/1500/1800/2000/2400} dollars a month and gets {q=40/50/60/80/100/150} dollars more for every [car|kitchen|piano] {he} sells. {He} sold {a=3/5/6/8/9/12/14} in May and {b=2/4/7/10/11/13} in June. How much did {he} make in the two months? | a+b; $1*q; p*2; $3+$2
Pickers are paid {a} dollars a crate. {N} fills {b} crates before lunch and {c} after it, but {d} of them are not counted because of the leaves in them. What is {he} paid? | b+c; $1-d; $2*a
She sews {b} [pillowcases|aprons|bags] a day and gets {a} dollars for each. How much does she earn in {c=2/3/4/6/8} weeks of five working days? | a*b; $1*5; $2*c
{N} works {a=20/25/30/35/40} hours at {p=10/12/14/15/16/18/20} dollars an hour. {q=10/20/25/30} percent of it goes in tax. How much is left of the pay? | a*p; $1*q; $2/100; $1-$3
dishwashing {a=8/10/12/14/15} hrs at {b} dollars an hour, dog walking {c=3/4/5/6} hrs at {d} dollars an hour. i owe my sister {e} dollars. how much do i keep once shes paid | a*b; c*d; $1+$2; $3-e
{N} works {a=5/6/7/8} hours at {b} dollars an hour but has to spend {e} dollars on the train. {M} works {c=3/4/5/6} hours at {d} dollars an hour and walks to work. How much more does {N} have at the end of the day? | a*b; $1-e; c*d; $2-$3
For 5 days of {b=6/7/8} hours each {N} was paid {a} dollars, and {c} dollars of that were for travel. What did an hour of work bring {him}? | a-c; 5*b; $1/$2
A driving course costs {a} dollars. {N} has saved {b} dollars, grandma adds {c} dollars, and {he} earns {d} dollars an hour at the [bakery|stables|bike shop]. How many whole hours must {he} work to be able to pay? | b+c; a-$1; $2>d
From May on, {N}'s hourly wage of {p=12/13/14/15/16} dollars goes up by {c=2/3} dollars. {He} works {a=20/25/30/35/40} hours a week. How much will {he} earn in the first {b=2/3/4} weeks of May? | p+c; $1*a; $2*b
The night shift lasts {a=8/9/10} hours at {p=12/14/15/16/18} dollars an hour, and there are {c=20/25/30/35/40} dollars extra for each shift. What do {d=3/4/5/6/8/10/12} night shifts come to? | a*p; $1+c; $2*d
{N} earns {a} dollars a month and {M} {b} dollars. Each month they pay {c} dollars rent and {d} dollars for everything else together. How much can they put by in a year? | a+b; $1-c; $2-d; $3*12
{a=2/3/4/5/6} painters need {b=2/3/4/5/6/8} days of {c=6/7/8} hours for the [school|town hall|villa]. The firm charges {d=20/22/25/30/35} dollars for each painter's hour, and {e} dollars for the paint. What is the bill? | a*b; $1*c; $2*d; $3+e
The plumber asks {a} dollars for coming and {b} dollars for every hour he works. Last Thursday he came to three houses and worked {c=5/6/7/8} hours altogether. He spent {d} dollars on [petrol|parts]. How much did he have left from that day? | a*3; b*c; $1+$2; $3-d
i babysit for {a} dollars an hour till ten in the evening and {b} dollars an hour after that. tonight its from {c=5/6/7/8} pm to midnight. what will i get | 10-c; $1*a; b*2; $2+$3
For the first {a=10/20/25/30} [subscriptions|orders|maps] a seller gets {b=2/3/4/5} dollars each, and for every further one {c=6/7/8/9/10} dollars. {N} sells {d=32/35/38/41/44/47/50/56/60}. What does {he} earn? | a*b; d-a; $2*c; $1+$3
A gardener planted {a} [1#roses|bushes|hedges] on Monday and {b} on Tuesday at {c} dollars each, and was then paid {d} dollars an hour for {e=3/4/5/6} hours of [weeding|digging]. How much was that together? | a+b; $1*c; d*e; $2+$3
wages for the week pls: monday {a=4/5/6} hours, tuesday {b=5/7/8} hours, friday {c=3/6/9} hours, all at {d} dollars an hour and minus {e} dollars for the meals | a+b; $1+c; $2*d; $3-e
A [carpenter|mason|roofer] and an apprentice work {a=6/7/8/9} hours a day for {b=2/3/4/5} days. The master costs {c=30/35/38/40/45} dollars an hour, the apprentice {d=10/12/14/15/18} dollars. What do both of them cost altogether? | c+d; a*$1; $2*b
{N} delivers {a} [letters|parcels|leaflets] on Monday, and each day from Tuesday to Friday {b} more than on Monday. {He} gets {c} cents for each. How many cents does {he} earn from Monday to Friday? | a+b; $1*4; a+$2; $3*c
When {N} started, {he} was paid {p=10/11/12/13} dollars an hour. {He} has had two rises of {a=2/3} dollars an hour each since then. How much more than at the start does {he} now earn in a week of {b=20/30/35/38/40} hours? | a*2; $1*b
Gym one costs {a} dollars to join and {b} dollars a month. Gym two has no joining fee and costs {c} dollars a month. How much cheaper is gym one over a year? | b*12; a+$1; c*12; $3-$2
Shop A rents out skis at {a} dollars a day. Shop B takes {b} dollars for the first day and {c} dollars for every day after that. How much do you save in shop B if you ski for {d=3/4/5/6/7} days? | a*d; d-1; $2*c; b+$3; $1-$4
The [1#green|small|first] heater costs {a} dollars and then {b} dollars a month to run, the [1#red|big|second] one costs {c} dollars and {d} dollars a month to run. By how much is the [1#red|big|second] one dearer, with {e=6/8/12/18/24} months of running counted in? | b*e; a+$1; d*e; c+$3; $4-$2
plan X is {a} dollars a month all in. plan Y is {b} dollars a month plus {c} dollars per gig and i use {d} gigs every month. how much would X save me in a year | c*d; b+$1; $2-a; $3*12
Firm A lets vans for {a} dollars a day and {b} dollars for the insurance, however long you keep them. Firm B takes {c} dollars a day with the insurance in it. {N} needs a van for {d=3/4/5/6/7} days. How much less does {he} pay with firm A? | a*d; $1+b; c*d; $3-$2
The office offers {a=600/640/680/720/750} dollars a week. The garage offers {p=12/13/14/15} dollars an hour for {b=30/32/34/35/36} hours a week. How much more would {N} make in the office in {c=2/3/4/6/10} weeks? | p*b; a-$1; $2*c
A 5 kg sack of [dog food|cement|seed] costs {a} dollars, a 20 kg sack {b} dollars. {N} needs 40 kg. How much does {he} save by taking big sacks and no small ones? | a*8; b*2; $1-$2
Two builders send offers for {b} windows. The first wants {a} dollars for each window and nothing else, the second {c} dollars for each and {d} dollars for the scaffold. By how much is the first offer dearer? | a*b; c*b; $2+d; $1-$3
By train we {a=3/4/5/6} pay {b} euros each. By car we burn {c} litres at {d} euros a litre and pay {e} euros in tolls. How much would the car save us? | a*b; c*d; $2+e; $1-$3
hotel is {a} dollars a night with breakfast, the flat is {b} dollars a night and breakfast in town would be {c} dollars a day. we stay {d} nights and want {d} breakfasts. how much do we save in the flat | b+c; a-$1; $2*d
A [carpet cleaner|tile cutter|chipper] costs {a} dollars. To rent one is {b} dollars a day. {N} needs it {c=6/8/10/12/15/20} days a year. How much has {he} saved after {d=2/3/4/5} years if {he} buys one now? | c*d; $1*b; $2-a
One visit to the pool is {a} dollars for a child and {b} dollars for an adult. Two adults and {c=2/3/4} children go {d} times in the summer. How much do they save with a family ticket for {e} dollars that covers all these visits? | a*c; b*2; $1+$2; $3*d; $4-e
{N} has two coupons and may use just one on a bill of {a} dollars: one takes off {p=10/20/25/30} percent, the other {b} dollars. How much more does {he} save with the percent coupon? | a*p; $1/100; $2-b
The sofa costs {a} dollars in cash. In instalments it is {b} dollars at once and then {c=6/8/10/12} payments of {d} dollars. How much is saved by paying cash? | c*d; b+$1; $2-a
Internet firm one: {a} dollars a month for the first half year, then {b} dollars a month. Firm two: always {c} dollars a month. How much more does firm two cost in the first year? | a*6; b*6; $1+$2; c*12; $4-$3
We need six chairs. In one shop a chair is {a} dollars and every third one is free. In the other a chair is {b} dollars and none is free. How much do we save in the first shop? | a*4; b*6; $2-$1
caterer A {a} dollars a head. caterer B {b} dollars a head plus {c} dollars for the waiters. were {d} people so how much cheaper is B | a*d; b*d; $2+c; $1-$3
A farmer has {a} litres of milk. She can sell it at {b=2/3} dollars a litre, or make cheese of it: 10 litres give one cheese, and that sells for {c=32/35/38/40/45} dollars. How much more does the cheese bring? | a/10; $1*c; a*b; $2-$3
{N} can sell {his} {a} pumpkins at the gate for {b} dollars each, or at the market for {c} dollars each, where the stand costs {d} dollars and the van {e} dollars. How much more would the market bring {him}? | c-b; a*$1; $2-d; $3-e
A [desk|mattress|window] is {a} dollars, but the sale takes {p=10/20/25/30/50} percent off. What do {b} of them come to with delivery for {c} dollars? | a*p; $1/100; a-$2; $3*b; $4+c
The [school|hotel|nursery] orders {a} [1#blankets|chairs|helmets|tablets] at {b} dollars each. As it is a big order, the seller takes {p=5/10/20} percent off the sum. What must be paid? | a*b; $1*p; $2/100; $1-$3
Of three jumpers for {a=32/36/40/44} dollars, {b=24/26/28/30} dollars and {c=15/18/20} dollars the cheapest is free. {N} also has a voucher for {d=4/6/8/10} dollars and shares the cost equally with {M}. What does {N} pay? | a+b; $1-d; $2/2
The first {a=10/20/30} metres of fence cost {b} dollars a metre, any metre beyond that costs {c} dollars. What does a fence of {d=36/40/45/48/55/60/72} metres cost? | a*b; d-a; $2*c; $1+$3
club members get a tenth off. {N} is one and buys {a} bags of [compost|bark|gravel] at {b} dollars and a [spade|rake|hose] for {c} dollars. what does {he} pay | a*b; $1+c; $2/10; $2-$3
The price of a coat, {a} dollars, falls by {b} dollars at the end of each week. {c=2/3/4/5} weeks later {N} buys two, one for {him}self and one for {M}. How much does {he} pay? | b*c; a-$1; $2*2
Buns cost {b} dollars each, and only half after six o'clock. The bakery sold {a} buns before six and {c} after six. What did the buns bring in? | b/2; $1*c; a*b; $3+$2
The [tenth|10th] coffee on the card is always free. {N} drank {a=20/30/40/50/60/80} coffees this winter, always for {b} dollars if not free, and {c=2/3/4/5/6} [muffins|cookies] for {d} dollars each. How much did {he} spend? | a/10; a-$1; $2*b; c*d; $3+$4
{N} bought {a=8/10/12/15/20/24/30} plates at {b} dollars each, but {c=2/3/4/5} of them had a chip and were {d} dollars cheaper. {He} paid with a voucher for {e} dollars and the rest in cash. How much cash was that? | a*b; c*d; $1-$2; $3-e
One box of tiles costs {b} dollars, or {c} dollars less if you take at least ten. What do {d=10/12/14/15/20/25} boxes cost with {e} dollars for transport? | b-c; $1*d; $2+e
half price on the [tent|rug|lamp] that was {a} dollars, a quarter off the [grill|clock|mirror] that was {b} dollars. what do both cost me now | a/2; b/4; b-$2; $1+$3
In January a shop put the price of {a} dollars for a [saw|stove|fan] up by {b} dollars and in June down by {c} dollars. {N} buys {d} at the new price. What does {he} pay? | a+b; $1-c; $2*d
A shop wants to sell {a} coats. {p=10/20/25/40/50/60} percent of them go at the full price of {b=60/75/80/90/100} dollars, all the others at {c=30/35/40/45/50} dollars. How much do they bring? | a*p; $1/100; $2*b; a-$2; $4*c; $3+$5
Everything in the cart came to {a} dollars. The [web shop|shop] took off a fifth, then added {b} dollars for postage and {c} dollars for wrapping. What did {N} pay? | a/5; a-$1; $2+b; $3+c
Tickets for the [puppet show|circus|zoo] are {a} dollars for children and {b} dollars for adults. {N}'s family buys {c=2/3/4/5} children's tickets and {d=2/3} adults' tickets and pays with {p=100/200/500} dollars. What change do they get? | a*c; b*d; $1+$2; p-$3
{a} adults, {b} children and {c} pensioners went on the [steam train|boat] today. adult {d} dollars, child or pensioner {e} dollars. what are the takings | a*d; b+c; $2*e; $1+$3
A museum takes {p=8/10/12/14/16} dollars from adults and half of that from children. How much does a group of {a} adults and {b} children pay if it has a voucher for {c} dollars? | p*a; p/2; $2*b; $1+$3; $4-c
{N} sells tickets for the village play: {a} front seats at {b} dollars and {c} back seats at {d} dollars. The hall has cost {e} dollars. How much is left for [costumes|the players]? | a*b; c*d; $1+$2; $3-e
A school takes {a} pupils and {b=2/3/4/5/6} teachers to the [castle|planetarium]. A pupil's ticket is {c} dollars, the teachers go in free, and the coach costs {d} dollars. What must each pupil pay, if the pupils share it all equally? | a*c; $1+d; $2/a
we were {b=2/3} grown ups and {c=2/3/4/5} kids at the fun park. grown ups pay {a=20/24/28/30/36/40}, kids a quarter less. how many dollars was that in tickets | a/4; a-$1; $2*c; a*b; $3+$4
In the stalls {a} seats are sold at {b} dollars, in the balcony {c} seats at {d} dollars. How much more would the theatre have earned if all of them had been sold at {e} dollars? | a*b; c*d; $1+$2; a+c; $4*e; $5-$3
A match had {a} visitors. {b} of them got in free and {c} paid {d} dollars each. All the others paid {e} dollars each. How much money was taken? | a-b; $1-c; $2*e; c*d; $3+$4
The cable car takes {a} euros up and {b} euros down. {N}'s group of {c=4/5/6/7/8/9/10} goes up in it, but {d=2/3} of them walk down. What do the rides cost them altogether? | a*c; c-d; $2*b; $1+$3
cinema for us {p=3/4/5/6}: tickets {a} dollars each, big popcorn {b} dollars for us all, and a drink for everybody at {c} dollars. mum gave us {d} dollars, what do we bring home | a+c; $1*p; $2+b; d-$3
The [zoo|aquarium] sold {a} day tickets at {b} dollars and {c} evening tickets, which are {d} dollars cheaper. How much did both kinds bring in? | a*b; b-d; $2*c; $1+$3
A family ticket is {a} dollars and is good for two adults and three children. Separately an adult pays {b} dollars and a child {c} dollars. What does a family of two adults and three children save with it? | b*2; c*3; $1+$2; $3-a
There are {a} seats in the [tent|hall]. On Friday {b} of them stayed empty, on Saturday {c}. Each ticket was {d} dollars. How much did the two evenings bring? | a-b; a-c; $1+$2; $3*d
For {c} raffle tickets at {a} dollars each and {d} glasses of [juice|punch] at {b} dollars each the club took in money. It gave {e} dollars to the hospital. How much did it keep? | a*c; b*d; $1+$2; $3-e
{N} plans a party with {a} dollars. The hall is {b} dollars, the music {c} dollars. What is left can be spent on {d} guests. How much is that for each guest? | b+c; a-$1; $2/d
The club has {a} dollars. It buys {b} balls at {c} dollars each and shares the rest equally between {d=2/3/4/5} teams. What does each team get? | b*c; a-$1; $2/d
we got {a} dollars for the class party. {b} pizzas at {c} dollars, drinks {d} dollars. whatever remains goes on prizes, {e=2/3/4/5} prizes worth the same. how much can one prize cost | b*c; $1+d; a-$2; $3/e
Mrs Hall has {a} dollars for the month. Rent is {b} dollars, food {c} dollars, the bus {d} dollars. She spreads the rest evenly over {e=2/3/4/5} weeks. How much has she for each week? | a-b; $1-c; $2-d; $3/e
How much is left over from a budget of {a} dollars after {b} [1#chairs|desks|lockers] at {c} dollars and {d} [2#lamps|shelves|carpets] at {e} dollars? | b*c; d*e; $1+$2; a-$3
The town gives {a} dollars for a playground. Half of it goes on the climbing tower, {b} dollars on sand and {c} dollars on the fence. How many swings at {d} dollars each can be bought with what is left, at most? | a/2; $1-b; $2-c; $3<d
A [film crew|theatre] has {a} dollars. It spends a quarter on costumes, {b} dollars on lights and shares the rest equally among {c=2/3/4/5/6} actors. How much does each of the actors get? | a/4; a-$1; $2-b; $3/c
my budget is {a} dollars. the [wardrobe|fridge] is {b} dollars, {c} chairs are {d} dollars each. by how much am i over | c*d; b+$1; $2-a
{N} may spend {a} dollars a day on a trip of {b} days. The hostel takes {c} dollars a night for {d=2/3/4/5/6} nights and the train {e} dollars. How much is left in all for other things? | a*b; c*d; $1-$2; $3-e
Three friends put in {a}, {b} and {c} dollars for a boat that costs {d} dollars. The rest of the money they divide equally. How much does each get back? | a+b; $1+c; $2-d; $3/3
Of the {a} dollars for a new kitchen, {p=20/25/40/50} percent is for the cupboards and {b} dollars for the oven. How much remains for everything else? | a*p; $1/100; a-$2; $3-b
[The youth club|Our hiking group] gets {a} dollars from the town and {b} dollars from each of its {c} members. It pays {d} dollars for a hut and {e} dollars for food. What remains? | b*c; a+$1; $2-d; $3-e
{N} has {a} dollars for {his} garden. {He} buys {b} bushes at {c} dollars each and a bench for {d} dollars. How much more money would {he} need to buy a fountain for {e} dollars too? | b*c; $1+d; $2+e; $3-a
A shop has {a} [jackets|kettles|radios]. {b} are delivered on Monday and {c} on Thursday. During the week {d} are sold and {e} are sent back to the maker. How many are there at the end of the week? | a+b; $1+c; $2-d; $3-e
stock count: had {a} boxes of {b} [1#candles|bulbs|pens], {c} more boxes of the same kind came in, sold {d} [1#candles|bulbs|pens]. how many [1#candles|bulbs|pens] on hand | a+c; $1*b; $2-d
A mill starts the week with {a} kg of grain. It grinds {b} kg a day for {c=2/3/4/5} days, and then {d} kg are delivered. How much grain has it now? | b*c; a-$1; $2+d
The filling station had {a} litres in its tank. It sold {b} litres in the morning and twice as much in the afternoon; then a tanker brought {c} litres. How many litres are in the tank now? | b*2; b+$1; a-$2; $3+c
{N} has {a} [tyres|batteries] in the workshop and uses {b} a day. A delivery of {c} arrives after {d=2/3/4/5} days. How many are there after the delivery? | b*d; a-$1; $2+c
The library owns {a} books. {b} are lent to the school, {c} are being repaired, and {d=2/3/4} boxes with {e} books each have just been unpacked on top of that. How many of its books are in the building? | a-b; $1-c; d*e; $2+$3
On Monday morning there were {a} loaves on the shelf. {b} were baked on top of that. {c} were sold, half of the rest went to the shelter. How many were left for Tuesday? | a+b; $1-c; $2/2
How many [1#tins|sacks|cartons] did the shop have at the start, if it sold {a} a day for {b} days, got a delivery of {c} and had {d} [1#tins|sacks|cartons] at the end? | a*b; $1+d; $2-c
a shop sells {b} [phones|bikes|coats] a week and gets {c} new ones each week. it starts with {a}. how many does it have after {d} weeks | c-b; $1*d; a+$2
Of {a} [1#chairs|lamps|vases] in the storehouse {p=10/20/25/50} percent are sold in May and {b} in June. {c} new ones are made. How many [1#chairs|lamps|vases] are in the storehouse now? | a*p; $1/100; a-$2; $3-b; $4+c
{N}'s shop had {a} kg of [rice|sugar|salt]. {He} sold {b} bags of {c} kg and {d} kg loose. How many kg are still there? | b*c; $1+d; a-$2
A florist orders {a} bunches of {b=5/6/8/10/12} [tulips|roses]. {c} flowers arrive broken. She sells {d} bunches of the same size from the good ones and puts the rest in vases. How many flowers go in vases? | a*b; $1-c; d*b; $2-$3
The depot has {a} [1#pallets|drums] at eight. Three lorries take away {b} each before noon, two bring {c} each after noon. How many [1#pallets|drums] are there in the evening? | b*3; c*2; a-$1; $3+$2
A paper shop gets {a} newspapers on each of six days and {b} on Sunday. In the week {c} are not sold. How many are sold? | a*6; $1+b; $2-c
A field of {a} hectares gives {b} sacks of wheat per hectare. {c} sacks are kept as seed, the others are sold at {d} dollars each. How much do they bring? | a*b; $1-c; $2*d
{N} has {a} cows that give {b} litres of milk each a day. The calves drink {c} litres of that and the rest is sold at {d=2/3} dollars a litre. What does {he} take in a day? | a*b; $1-c; $2*d
two fields: one has {a} rows with {b} cabbages, the other {c} rows with {d}. hares ate {e} cabbages altogether. how many can we harvest | a*b; c*d; $1+$2; $3-e
A shepherd has {a} sheep. {b} lambs are born in spring, {c} sheep are sold, and each of those left gives {d=2/3/4/5} kg of wool. How many kg of wool is that? Lambs born in spring count as well. | a+b; $1-c; $2*d
An orchard has {a} rows of {b} trees. {c} trees are too young to bear. Each of the others bears {d} kg of [pears|apples]. How many kilos is the harvest? | a*b; $1-c; $2*d
The hens laid {a} eggs a day from Monday to Friday and {b} a day at the weekend. {c} were broken and the rest packed in boxes of {d=6/10}. How many boxes were filled? All were full. | a*5; b*2; $1+$2; $3-c; $4/d
{N}'s bees gave {a} kg of honey last year and {b} kg less this year. {He} fills it all, from both years, into jars of half a kilo. How many jars are filled? | a-b; a+$1; $2*2
A goat eats {a=2/3} kg of hay a day. A farm has {b} goats and {c} kg of hay. How much hay must be bought so that it will last for {d=30/60/90/100} days? | a*b; $1*d; $2-c
{a} hectares of potatoes, {b} tonnes from each. half of it goes to the factory, {c} tonnes to the market and we keep the rest. how many tonnes do we keep | a*b; $1/2; $2-c
A herd of {a=12/15/18/20/25/30/40} cows eats {b} bales of hay a week. The farmer has {c} bales and sells {d} of them. For how many full weeks is the rest enough? | c-d; $1<b
A [vineyard|hop garden] harvested {a} kg on Monday, twice as much on Tuesday and {b} kg less on Wednesday than on Tuesday. What was the harvest of the three days? | a*2; $1-b; a+$1; $3+$2
{N} sows {a} rows of {b} beans. {p=10/20/25/50} percent of them do not come up. How many bean plants does {he} get? | a*b; $1*p; $2/100; $1-$3
From each of {a} plum trees {N} picks {b} kg. {He} makes jam from {c} kg, gives {M} {d} kg and sells the rest at {e=2/3/4} dollars a kilo. How many dollars does {he} get? | a*b; $1-c; $2-d; $3*e
A fish farm has {a} ponds with {b} trout each. It sells {c} trout a week. How many are left after {d=2/3/4/5/6} weeks, if {e} young ones have been added? | a*b; c*d; $1-$2; $3+e
A soup for {a=2/3/4/5} people takes {b} carrots. {N} cooks it for {c=6/7/8/9/10/12} people and has {d} carrots. How many carrots does {he} still need? | b/a; $1*c; $2-d
One tray of [flapjacks|brownies] takes {a=2/3/4} eggs and {b=200/250/300} g of butter. {N} bakes {c=2/3/4/5/6/7/8/9/10/12} trays, and {he} has {d=50/100/150} g of butter. The shop sells it in packs of 250 g. How many packs must {he} buy? | b*c; $1-d; $2>250
my [stew|lasagne|pie] is for {a=4/6/8} people and takes {b} g of meat and {c} g of onions. its just {d=2/3} of us tonight. how many g of meat and onions together do i put in | b/a; c/a; $1+$2; $3*d
A pancake recipe for 4 people has {a=200/220/250/280/300/350} g of flour. {N} makes it for {b} people and has bags of {c=500} g. How many bags must {he} open? | b/4; a*$1; $2>c
A cook needs {a} g of rice for every guest and {b} g of beans. How many kg of both together is that for {c=20/40/50/100/200} guests? | a+b; $1*c; $2/1000
[3|Three] people need {a} potatoes for a gratin. How many do {b=5/7/8/10/11} people need, and how many are then left from a sack with {c}? Just tell me what is left. | a/3; $1*b; c-$2
The canteen makes {a} [dumplings|fish fingers|meatballs] for {b=4/5/10/20} children. Tomorrow {c=6/8/12/15/25} more children will come than that. How many must it make then for each child to get as many as today? | a/b; b+c; $1*$2
One loaf takes {a} g of rye flour and {b} g of wheat flour. A baker bakes {c} loaves a day. How much flour does he use in a week of six days, in grams? | a+b; $1*c; $2*6
A punch for {a=5/6/8/10} guests is made of {b} oranges and {c} lemons. How many fruits are needed for {d=15/20/24/30/40} guests? | b+c; $1/a; $2*d
i make {a} burgers, {b=100/120/150} g of mince in each. ive got {c=2/3/4} packs of {d=400/500} g. how many grams are left | a*b; c*d; $2-$1
{N} pays {a} dollars rent, {b} dollars for power and {c} dollars for the phone every month. {He} earns {d} dollars a month. How much is left for {him} in half a year? | a+b; $1+c; d-$2; $3*6
my car costs me {a} dollars insurance a year, {b} dollars a month for petrol and {c} dollars a month for the parking space. what does it cost in a year | b+c; $1*12; a+$2
A family uses {a} cubic metres of water a month at {b} dollars each. The fixed charge is {c} dollars a year. What does a year of water cost? | a*b; $1*12; $2+c
{N} pays {a} dollars for the gym each month and {b} dollars for the choir every quarter of a year. How much is that a year together? | a*12; b*4; $1+$2
A magazine costs {a} dollars in the shop and comes out once a month. A year by post costs {b} dollars. {N} takes it by post for {c=2/3/4} years. How much does {he} save? | a*12; $1-b; $2*c
The shop earned {a} dollars a month in the first half of the year and {b} dollars a month in the second half. What did it earn on average in a month? | a*6; b*6; $1+$2; $3/12
{M} used to buy a smoothie for {a} dollars every day. Now {M} drinks tap water, and from what was saved in the first {c=30/60/90/100} days buys a bike for {b} dollars and a lock for {d} dollars. How much of the savings is left? | a*c; $1-b; $2-d
Our landlord takes {a} dollars a month and gives us back {b} dollars at the end of the year because the heating was cheaper. What was the rent really per month? | a*12; $1-b; $2/12
The year's fee at a [tennis|sailing|golf] club is {a} dollars for adults and half of that for children. The {b} adults and {c} children of the club have all paid. How much came in? | a/2; $1*c; a*b; $3+$2
{N} spends {a} dollars on coffee on each of the five working days. How much would {he} save in {b} weeks by making it at home for {c} dollars a day? | a-c; $1*5; $2*b
{N} buys a [piano|stove|boat] for {a} dollars. {He} pays {b} dollars at once and the rest in {c=4/5/6/8/10/12} equal instalments. How much is one instalment? | a-b; $1/c
the laptop is {a} dollars plus {b} dollars for paying in instalments. i put down {c} dollars and pay the rest over {d=6/8/10/12} months. how much a month | a+b; $1-c; $2/d
{N} is paying off a [tractor|van|roof]: {a} dollars at the start and {b} dollars a month. After {c} months {he} still owes {d} dollars. What was the price, if nothing is charged for the credit? | b*c; a+$1; $2+d
A debt of {a} dollars grows by {b} dollars of interest. {N} has paid {c} instalments of {d} dollars. How much is still to be paid? | a+b; c*d; $1-$2
A sofa bed is paid in a first instalment of {a} dollars, then {b} of {c} dollars and a last one of {d} dollars. The shop price was {e} dollars. How much dearer did it become by instalments? | b*c; a+$1; $2+d; $3-e
{N} wants a [kayak|violin|telescope] for {a} dollars. {He} has {b} dollars, gets {c} dollars for {his} birthday, and saves {d} dollars a week from now on. How many weeks does it take? | a-b; $1-c; $2>d
i get {b} dollars a week, spend {c} dollars of it on snacks and save the rest. the [console|drone|coat] i want is {a} dollars, how many weeks till i have enough | b-c; a>$1
{M} and {K} save for a present that costs {a} dollars. {M} puts in {b} dollars each week and {K} {c} dollars. They have {d} dollars already. How many weeks still? | a-d; b+c; $1>$2
{N} earns {b} dollars an afternoon with [babysitting|car washing], and there are two such afternoons in a week. {He} needs {a} dollars and has {c} dollars. How many weeks still until {he} has it? | a-c; b*2; $1>$2
The parents' club wants to collect {a} dollars. In the first {c=2/3/4/5} weeks it got {b} dollars each week. From now on it gets {d} dollars a week. How many more weeks are needed? | b*c; a-$1; $2>d
{N} has saved {a} dollars a month for {b} months and then took half of it out for a [holiday|wedding]. How much more does {he} need for a [bed|cooker] at {c} dollars? | a*b; $1/2; c-$2
How much must {N} save each month to have {a} dollars in a year, if {he} has {b} dollars now and {M} will give {him} {c} dollars? | a-b; $1-c; $2/12
A win is 3 points and a draw is 1. {N}'s team won {a} games, drew {b=2/3/4/5/6/7/9} and lost {c=3/4/5/6/8/10}. It has had {d=2/3} points taken away for a late start. How many points has it? | a*3; $1+b; $2-d
our team: {a} wins at {p=2/3/4} points, {b=2/3/4/5/7/8} draws at 1 point, lost the others. leaders have {c} points. how many points are we behind | a*p; $1+b; c-$2
In a league a win brings 3 points and a draw 1. The [Foxes|Owls] have {a} wins and {b=2/3/4/5/6/8} draws, the [Hawks|Bears] have {c} wins and {d=3/4/5/7/9} draws. How many points do they have together? | a*3; $1+b; c*3; $3+d; $2+$4
A club has played {a=20/24/28/30/34} games: {b=8/9/10/11} wins, {c=4/5/6} draws, the rest lost. A win is 3 points, a draw 1 point, and a defeat costs nothing. How many points would it have if it had won the lost games too? | b+c; a-$1; b+$2; $3*3; $4+c
A quiz gives {a=4/5/6/10} points for a right answer and takes away {b=2/3} for a wrong one. {N} has {c=10/12/15/18/20} right and {d=3/4/5/6/7} wrong, and gets {e=5/8/10/12/15/20/25} bonus points. What is the score? | a*c; b*d; $1-$2; $3+e
A handball team has {a} points from wins and {b=2/3/4/5/6/7} draws at 1 point. A win is worth 2 points. How many games were not lost? | a/2; $1+b
The [Reds|Tigers] need {a} points to go up. They have {b} wins at 3 points and {c=2/3/4/5/6/7} draws at 1 point. What is the smallest number of further wins that gets them there, with no more draws? | b*3; $1+c; a-$2; $3>3
Seats: {a} halls have {b} rows with {c} chairs each, and the small hall has {d} chairs. {e} chairs are broken. How many people can sit down on the others? | a*b; $1*c; $2+d; $3-e
A hotel has {a} double rooms and {b} rooms with three beds. Every bed has {c=2/3} pillows. How many pillows are there in these rooms? A double room has two beds. | a*2; b*3; $1+$2; $3*c
{N} furnishes {a} classrooms with {b} desks and {c} chairs in each. A desk costs {d} dollars, a chair {e} dollars. What does it cost to furnish them all? | b*d; c*e; $1+$2; $3*a
How many table legs and chair legs does a cafe have with {a} round tables on {b=3} legs and {c} chairs with 4 legs at each table? | a*b; a*c; $2*4; $1+$3
office move: {a} rooms, {b} desks in each room and every desk has {c=2/3/4} drawers. {d} drawers wont lock. how many are fine | a*b; $1*c; $2-d
A hostel has {a} rooms with {b} beds each and {c} rooms with {d} beds each. {e} beds are taken tonight. How many guests can still be given a bed? | a*b; c*d; $1+$2; $3-e
One box holds {a} [1#bars of soap|jars|tins], a crate holds {b} boxes and a truck {c} crates. How many [1#bars of soap|jars|tins] do {d=2/3/4/5} full trucks carry? | a*b; $1*c; $2*d
A carton has {a} [1#bulbs|cups|glasses], {b} cartons make a crate. A shop orders {c} crates and finds {d} [1#bulbs|cups|glasses] broken. How many whole ones did it get? | a*b; $1*c; $2-d
{a=300/320/350/400/450/480} bricks on a pallet, {b=8/9/10/12/14/16} pallets on a lorry. the house needs {c=20000/30000/45000/60000} bricks, and {d=2/3/4/5} full lorries have been here. how many bricks are still missing | a*b; $1*d; c-$2
{N} must pack {a} [1#shirts|towels|books]: {b} go in a box and {c=4/5/6/8/10} boxes on a cart. All boxes and carts are full. How many carts are there? | b*c; a/$1
A box of {a} screws weighs {b} grams. A crate has {c} boxes in it. How many screws are in {d} crates and how many will be left when {e} have been used? Give me only the number that is left. | a*c; $1*d; $2-e
A ship brings {a} containers with {b} crates in each. {c} crates are taken off by train. The rest go by lorry, {d=20/24/30/40/50} on each. How many lorries are needed so that none is left? | a*b; $1-c; $2>d
A bag holds {a} [1#nuts|beans], a sack {b} bags and a cart {c} sacks. {N} unloads a full cart and opens {d} bags. How many bags stay closed? | b*c; $1-d
A pack has {a} rolls of tape with {b} m on each, and {N} buys {c} packs. {He} uses {d} m. How many metres are left? | a*b; $1*c; $2-d
{N} drives {a} {D} on Friday, {b} {D} on Saturday and on Sunday the whole way back. The car does {c=10/12/15} {D} with a litre of petrol. How many litres has it burnt in the three days? | a+b; $1*2; $2/c
The trip to the lake: {a} km by train, {b} km by bus, then {c} km on foot, and the same way back. How many km is that in all for the {d=2/3/4} days on which we do it? | a+b; $1+c; $2*2; $3*d
weekend away for {p=2/3/4/5/6}: hut {a} dollars a night for two nights, food {b} dollars, petrol {c} dollars, all split evenly. whats my part | a*2; $1+b; $2+c; $3/p
A ferry charges {a} euros for a car and {b} euros for every person in it. {c} cars with {d=2/3/4} people in each are on board. What has the ferry taken for this crossing? | b*d; a+$1; $2*c
A tour of {a} days costs {b} euros a day for a guide and {c} euros in all for the bus. {d=4/5/6/8/10/12} tourists share the cost evenly. How much must each of them pay? | a*b; $1+c; $2/d
A youth group of {a} takes the train at {b} euros each, and rents {c} tents at {d} euros. The town gives {e} euros. How much must the group find itself? | a*b; c*d; $1+$2; $3-e
We left with {a} euros. The motorway cost {b} euros each way, the campsite {c} euros a night for {d=3/4/5/6/7} nights. How much was there for other things? | b*2; c*d; $1+$2; a-$3
A bus goes {a} times a day with {b} seats each time. On Monday {c} seats in all stayed empty, and each passenger paid {d} dollars. How much was paid that day? | a*b; $1-c; $2*d
a walk of {a} km takes three days: {b} km on the first, {c} km more than that on the second. how far is it on the third | b+c; b+$1; a-$2
""".strip()
